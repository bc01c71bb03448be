import { anyAnswer, type Answer } from "../../judges/iam/answer";
import { unknownPart } from "../../judges/iam/unknown-part";
import type { Statement } from "../../judges/iam/statement";
import { closedToEveryone } from "../../checks/closed-to-everyone";
import { allOf } from "../../kit/input/all-of";
import { each } from "../../kit/input/each";
import type { Finding, Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { some } from "../../kit/input/some";
import { surely } from "../../kit/input/surely";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import type { ApiDocument } from "../../resources/api-document";
import { OperationSecurity } from "../../resources/operation-security";
import { restApi, restApiPut, type RestApi, type RestApiPut } from "../../resources/rest-api";
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
  checks: [
    on(restApi, ({ document, policy }: RestApi) => definition(document, policy)),
    on(restApiPut, ({ document }: RestApiPut) =>
      definition(document, document.read("x-amazon-apigateway-policy")),
    ),
  ],
  stackChecks: [acrossStack(restMethod, ofMethod), acrossStack(restApi, definedApart)],
});

function* ofMethod(method: StackResource<RestMethod>, stack: Stack): Findings {
  const { authorization, httpMethod, api: place } = method.view;
  const isSigned = () =>
    allOf(
      () => authorization.text() === "AWS_IAM",
      () => httpMethod.text() !== "OPTIONS",
    );
  if (surely(() => !isSigned())) return;
  const api = stack.referred(method, place, restApi);
  if (api === undefined) return;
  const { policies, open } = policiesApart(api, stack);
  yield* each([api.view.policy, ...policies], function* (policy) {
    if (policy.isSet() && isSigned())
      yield* closed(policy, letsIn(`${authorization.path} is AWS_IAM`, policyOf(api)));
  });
  yield* open;
}

function policiesApart(api: StackResource<RestApi>, stack: Stack) {
  const { things, open } = stack.referring(api, restApiPolicy, (policy) => policy.api);
  return { policies: Array.from(things, ({ view }) => view.policy), open };
}

/** The definition and the policy of an API may each stand in a resource of its own; where both are its own, `checks` judge them. */
function* definedApart(api: StackResource<RestApi>, stack: Stack): Findings {
  const puts = stack.referring(api, restApiPut, (put) => put.api);
  const { policies, open } = policiesApart(api, stack);
  const documents = [api, ...puts.things];
  const name = policyOf(api);
  yield* each(puts.things, ({ view }) => definition(view.document, api.view.policy, name));
  yield* each(policies, (policy) => each(documents, ({ view }) => definition(view.document, policy, name)));
  if (puts.open.length > 0 && some([api.view.policy, ...policies], letsEveryoneIn)) yield* puts.open;
  if (open.length > 0) yield* each(documents, ({ view }) => signedOperation(view.document, () => open));
}

function* definition(document: ApiDocument, policy: Input, name = policy.path): Findings {
  if (letsEveryoneIn(policy))
    yield* signedOperation(document, ({ path }) =>
      closed(policy, letsIn(`${path} is authorized by IAM`, name)),
    );
}

function letsEveryoneIn(policy: Input): boolean {
  const [finding] = each([policy], (place) => closed(place, place.path));
  return finding !== undefined;
}

/** One operation that callers sign is enough to tell of. */
function* signedOperation(document: ApiDocument, tell: (operation: Input) => Iterable<Finding>): Findings {
  let isTold = false;
  yield* document.eachOperation(function* ({ method, node }) {
    if (isTold || method === "OPTIONS" || !new OperationSecurity(node, document).isSigned()) return;
    isTold = true;
    yield* tell(node);
  });
}

function letsIn(signed: string, policy: string): string {
  return `${signed}, and ${policy} allows Principal "*", so callers of every AWS account are let in. Leave that Allow out, save for OPTIONS, or narrow it by aws:PrincipalAccount or aws:PrincipalOrgID.`;
}

function policyOf({ name }: StackResource<RestApi>): string {
  return `the resource policy of ${name}`;
}

function closed(policy: Input, message: string): Findings {
  return closedToEveryone(policy, message, reachesMoreThanPreflights);
}

function reachesMoreThanPreflights({ resources }: Statement): Answer {
  if (resources.length === 0) return "yes";
  return anyAnswer(
    resources.map((part) => (part === unknownPart ? "unknown" : /\/OPTIONS\//.test(part) ? "no" : "yes")),
  );
}
