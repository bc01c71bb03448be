import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A domain of IoT Core. */
export interface IotDomain {
  readonly securityPolicy: Input;
  /** `CUSTOM_AUTH`, or a kind that AWS IoT decides by itself. */
  readonly authenticationType: Input;
  readonly defaultAuthorizer: Input;
}

/** Domains of IoT Core. */
export const iotDomain = resource<IotDomain>(
  under(
    ["aws:iot/domainConfiguration:DomainConfiguration", "aws-native:iot:DomainConfiguration"],
    (inputs: Input) => ({
      securityPolicy: inputs.read("tlsConfig.securityPolicy"),
      authenticationType: inputs.read("authenticationType"),
      defaultAuthorizer: inputs.read("authorizerConfig.defaultAuthorizerName"),
    }),
  ),
);
