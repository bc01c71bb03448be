import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A client of a user pool. */
export interface UserPoolClient {
  readonly callbackUrls: Input;
  readonly logoutUrls: Input;
  readonly defaultRedirectUri: Input;
  readonly allowedOauthFlows: Input;
  readonly explicitAuthFlows: Input;
  readonly existenceErrors: Input;
  readonly allowsRevocation: Input;
}

/** Clients of user pools. */
export const userPoolClient = resource<UserPoolClient>({
  ...under(
    ["aws:cognito/userPoolClient:UserPoolClient", "aws:cognito/managedUserPoolClient:ManagedUserPoolClient"],
    view("allowedOauthFlows"),
  ),
  "aws-native:cognito:UserPoolClient": view("allowedOAuthFlows"),
});

function view(flows: string) {
  return (inputs: Input): UserPoolClient => ({
    callbackUrls: inputs.read("callbackUrls"),
    logoutUrls: inputs.read("logoutUrls"),
    defaultRedirectUri: inputs.read("defaultRedirectUri"),
    allowedOauthFlows: inputs.read(flows),
    explicitAuthFlows: inputs.read("explicitAuthFlows"),
    existenceErrors: inputs.read("preventUserExistenceErrors"),
    allowsRevocation: inputs.read("enableTokenRevocation"),
  });
}
