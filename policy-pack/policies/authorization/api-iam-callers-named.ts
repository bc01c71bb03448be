import { unknownPart } from "../../judges/iam/unknown-part";
import type { Statement } from "../../judges/iam/statement";
import { closedToEveryone } from "../../checks/closed-to-everyone";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { surely } from "../../kit/input/surely";
import { acrossStack } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import { restApi, type RestApi } from "../../resources/rest-api";
import { restApiPolicy } from "../../resources/rest-api-policy";
import { restMethod, type RestMethod } from "../../resources/rest-method";

/**
 * A caller of the API's own account needs no Allow in the resource policy. One of another account needs one there and
 * one of their own account, which they write themselves.
 */
export const apiIamCallersNamed = definePolicy({
  name: "api-iam-callers-named",
  concern: "auth",
  severity: "high",
  controls: ["NIST AC-3", "ASVS 5.0 8.2.1", "CWE-862"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html",
  description: "Resource policies of REST APIs with IAM authorization do not allow the calls of everyone.",
  why: 'With Principal "*" whoever has an AWS account of their own signs calls that the API lets in.',
  remediation:
    'Leave the Allow for Principal "*" out, save for OPTIONS methods, or narrow it to accounts or an organization; callers of the API\'s own account need none.',
  stackChecks: [acrossStack(restMethod, ofApi)],
});

function* ofApi(method: StackResource<RestMethod>, stack: Stack): Findings {
  const { authorization, httpMethod, api: place } = method.view;
  const isPreflight = () => httpMethod.text() === "OPTIONS";
  if (authorization.text() !== "AWS_IAM" || surely(isPreflight)) return;
  const api = stack.referred(method, place, restApi);
  if (api === undefined) return;
  yield* each(policiesOf(api, stack), function* (policy) {
    if (policy.isSet() && !isPreflight()) yield* closed(policy, api);
  });
}

function policiesOf(api: StackResource<RestApi>, stack: Stack): Input[] {
  const apart = stack.referring(api, restApiPolicy, (policy) => policy.api).things;
  return [api.view.policy, ...apart.map(({ view }) => view.policy)];
}

function* closed(policy: Input, api: StackResource<RestApi>): Findings {
  yield* closedToEveryone(
    policy,
    `authorization is AWS_IAM, and the resource policy of ${api.name} allows Principal "*", so callers of every AWS account are let in. Leave that Allow out, save for OPTIONS, or narrow it by aws:PrincipalAccount or aws:PrincipalOrgID.`,
    reachesMoreThanPreflights,
  );
}

function reachesMoreThanPreflights({ resources }: Statement): boolean {
  return (
    !resources.every((part) => part !== unknownPart && /\/OPTIONS(?:\/|$)/.test(part)) ||
    resources.length === 0
  );
}
