import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** The sign-in domain of a user pool. */
export interface UserPoolDomain {
  /** Set where the domain is the customer's own. */
  readonly certificate: Input;
  readonly managedLoginVersion: Input;
  /** The name of its TLS policy; undefined where the provider does not show it. */
  readonly securityPolicy: Input | undefined;
}

/** Sign-in domains of user pools. */
export const userPoolDomain = resource<UserPoolDomain>({
  "aws:cognito/userPoolDomain:UserPoolDomain": (inputs) => ({
    certificate: inputs.read("certificateArn"),
    managedLoginVersion: inputs.read("managedLoginVersion"),
    securityPolicy: undefined,
  }),
  "aws-native:cognito:UserPoolDomain": (inputs) => ({
    certificate: inputs.read("customDomainConfig.certificateArn"),
    managedLoginVersion: inputs.read("managedLoginVersion"),
    securityPolicy: inputs.read("customDomainConfig.securityPolicy"),
  }),
});
