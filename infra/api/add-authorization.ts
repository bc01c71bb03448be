import * as apigateway from "@pulumi/aws/apigateway";
import type * as pulumi from "@pulumi/pulumi";
import type { Authorization } from "../settings/settings";
import type { DeploymentSnapshot } from "./deployment-snapshot";

/** How a method knows its caller: a user pool's token with one of the scopes, or an AWS signature. */
export interface ApiAuthorization {
  readonly kind: Authorization;
  readonly userPoolArn: pulumi.Input<string>;
  /** Full names of the scopes; with none, callers show ID tokens. */
  readonly scopes: readonly string[];
}

/** The inputs with which a method asks who its caller is. */
export type MethodAuthorization = Pick<
  apigateway.MethodArgs,
  "authorization" | "authorizerId" | "authorizationScopes"
>;

/** Creates the authorizer, where there is to be one; gives the inputs with which every method asks it. */
export function addAuthorization(
  snapshot: DeploymentSnapshot,
  name: string,
  { restApi, by }: { readonly restApi: pulumi.Input<string>; readonly by: ApiAuthorization },
): MethodAuthorization {
  if (by.kind === "iam") return { authorization: "AWS_IAM" };
  const authorizer = snapshot.add(apigateway.Authorizer, name, {
    restApi,
    name: "user-pool",
    type: "COGNITO_USER_POOLS",
    providerArns: [by.userPoolArn],
    identitySource: "method.request.header.Authorization",
  });
  // With scopes a method takes access tokens alone, without any it takes ID tokens alone.
  return {
    authorization: "COGNITO_USER_POOLS",
    authorizerId: authorizer.id,
    ...(by.scopes.length === 0 ? {} : { authorizationScopes: [...by.scopes] }),
  };
}
