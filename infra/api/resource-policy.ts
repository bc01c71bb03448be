import type { Route } from "../settings/route";
import { invocationPath } from "./invocation-path";
import { stageName } from "./stage-name";

/** Bytes that API Gateway takes as a resource policy: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const resourcePolicyLimit = 8192;

/**
 * The API's resource policy: who may try, nobody without TLS, and nothing but the configured methods and their
 * preflights. A Cognito authorizer and a preflight need an Allow, and with Cognito anyone may try, as the token decides.
 * With IAM a caller of the stack's own account needs none, and one of any other account would be let in by it. `*`
 * stands for this API, to which alone the policy is attached; the shorthand `execute-api:/*` would come back from AWS as
 * another text and look like drift.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 *
 * Pulumi deletes last: the deployment that follows a change still holds a method that was taken out of the settings.
 * The policy is part of what a deployment freezes, so that the same deployment refuses that method.
 * https://github.com/pulumi/pulumi-aws/issues/3289
 */
export function apiResourcePolicy(
  routes: readonly Pick<Route, "path" | "methods">[],
  authorization: "cognito" | "iam",
): string {
  const deny = { Effect: "Deny", Principal: "*", Action: "execute-api:Invoke" };
  const configured = routes.flatMap(({ path, methods }) =>
    [...methods, "OPTIONS"].map((method) => invocationPath(method, path)),
  );
  const openTo = { cognito: "*", iam: ofAnyApi(`${stageName}/OPTIONS/*`) };
  const methods = [...new Set(routes.flatMap((route) => [...route.methods, "OPTIONS"]))];
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "Invoke",
        Effect: "Allow",
        Principal: "*",
        Action: "execute-api:Invoke",
        Resource: openTo[authorization],
      },
      {
        Sid: "TlsOnly",
        ...deny,
        Resource: "*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
      { Sid: "ConfiguredMethodsOnly", ...deny, NotResource: configured.map(ofAnyApi) },
      // The `*` in place of the id could otherwise reach across a removed path that ends as a configured one does.
      {
        Sid: "OneStageOnly",
        ...deny,
        Resource: methods.map((method) => ofAnyApi(`${stageName}/*/${stageName}/${method}/*`)),
      },
    ],
  });
}

function ofAnyApi(invocation: string): string {
  return `arn:aws:execute-api:*:*:*/${invocation}`;
}
