import { quote } from "../../judges/quote";
import { each } from "../../kit/input/each";
import { every } from "../../kit/input/every";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { Undecided } from "../../kit/input/undecided";
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

/** The kinds of authorizer that fit a kind of authorization. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  COGNITO_USER_POOLS: ["COGNITO_USER_POOLS"],
  CUSTOM: ["TOKEN", "REQUEST"],
  JWT: ["JWT"],
};

/** AWS takes the id of any authorizer, and answers each call with 500 or by another API's rules. */
export const apiAuthorizerWired = definePolicy({
  name: "api-authorizer-wired",
  concern: "auth",
  severity: "high",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "CWE-862"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
  description:
    "Methods and routes use an authorizer of their own API, and of the kind that their authorization asks for.",
  why: "An authorizer of another API or of another kind decides about other callers than the ones that are meant, or about none.",
  remediation:
    "Set authorizerId to an authorizer of the same API, and the authorization type to the one that fits it.",
  stackChecks: [
    acrossStack(restMethod, (method, stack) =>
      wired(stack, method, method.view.authorization, restAuthorizer, restApi),
    ),
    acrossStack(httpRoute, (route, stack) =>
      wired(stack, route, route.view.authorizationType, httpAuthorizer, httpApi),
    ),
  ],
});

type Authorizer = Readonly<Record<"api" | "type", Input>>;
type Caller = StackResource<Readonly<Record<"api" | "authorizerId", Input>>>;

function* wired(
  stack: Stack,
  caller: Caller,
  authorization: Input,
  authorizers: Resource<Authorizer>,
  apis: Resource<unknown>,
): Findings {
  const { authorizerId } = caller.view;
  const candidates = stack.all(authorizers);
  if (candidates.length === 0 || !authorizerId.isSet()) return;
  const fits = fitting[authorization.textOrEmpty()];
  if (fits === undefined) return;
  const judge = (authorizer: StackResource<Authorizer>) =>
    each([ofKind, ofApi], (question) => question({ stack, caller, authorization, fits, authorizer, apis }));
  try {
    const authorizer = stack.referred(caller, authorizerId, authorizers);
    if (authorizer !== undefined) yield* judge(authorizer);
  } catch (error) {
    // Which one it is does not matter where each would do.
    const isAnyRight = every(candidates, (candidate) => judge(candidate).next().done === true);
    if (!(error instanceof Undecided && isAnyRight)) throw error;
  }
}

interface Wire {
  readonly stack: Stack;
  readonly caller: Caller;
  readonly authorization: Input;
  readonly fits: readonly string[];
  readonly authorizer: StackResource<Authorizer>;
  readonly apis: Resource<unknown>;
}

/** Authorizers of REST APIs alone may leave out what they are. */
function* ofKind({ caller, authorization, fits, authorizer }: Wire): Findings {
  const kind = authorizer.view.type.text()?.toUpperCase() ?? "TOKEN";
  if (fits.includes(kind)) return;
  yield `${caller.view.authorizerId.path} names ${quote(authorizer.name)}, an authorizer of type ${kind}, which ${authorization.path} ${authorization.textOrEmpty()} does not use. Use one of type ${fits.join(" or ")}.`;
}

function* ofApi({ stack, caller, authorizer, apis }: Wire): Findings {
  const own = stack.referred(caller, caller.view.api, apis);
  const others = stack.referred(authorizer, authorizer.view.api, apis);
  if (own === undefined || others === undefined || own.urn === others.urn) return;
  yield `${caller.view.authorizerId.path} names ${quote(authorizer.name)}, an authorizer of the API ${quote(others.name)}. Use an authorizer of ${quote(own.name)}.`;
}
