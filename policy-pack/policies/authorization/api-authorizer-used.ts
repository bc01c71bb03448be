import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { acrossStack } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Resource } from "../../kit/policy/resource";
import type { Stack, StackResource } from "../../kit/policy/stack";
import { httpApi } from "../../resources/http-api";
import { httpAuthorizer } from "../../resources/http-authorizer";
import { httpRoute } from "../../resources/http-route";
import { restApi } from "../../resources/rest-api";
import { restAuthorizer } from "../../resources/rest-authorizer";
import { restMethod } from "../../resources/rest-method";

/** Whoever sees an authorizer beside an API takes the API for authorized. */
export const apiAuthorizerUsed = definePolicy({
  name: "api-authorizer-used",
  concern: "auth",
  severity: "low",
  level: "advisory",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "CWE-862"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
  description: "Authorizers of APIs are named by at least one method or route.",
  why: "An authorizer that nothing names decides about nobody, and looks as if it did.",
  remediation: "Name it in the authorizerId of the methods or routes that it is meant for, or remove it.",
  limits: "Methods and routes of another stack are out of sight: then exempt the authorizer.",
  stackChecks: [
    acrossStack(restAuthorizer, (authorizer, stack) =>
      used(stack, authorizer, restApi, restMethod, "method"),
    ),
    acrossStack(httpAuthorizer, (authorizer, stack) => used(stack, authorizer, httpApi, httpRoute, "route")),
  ],
});

/** An API outside the stack may have its methods there too. */
function* used(
  stack: Stack,
  authorizer: StackResource<{ readonly api: Input }>,
  apis: Resource<unknown>,
  callers: Resource<{ readonly authorizerId: Input }>,
  caller: string,
): Findings {
  const api = stack.referred(authorizer, authorizer.view.api, apis);
  if (api === undefined) return;
  const { things, open } = stack.referring(authorizer, callers, ({ authorizerId }) => authorizerId);
  if (things.length > 0) return;
  if (open[0] !== undefined) throw open[0];
  yield `No ${caller} of the stack names it in authorizerId, so it decides about nobody. Name it there, or remove it.`;
}
