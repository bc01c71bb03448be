import { PublicRoutes } from "../../judges/public-routes";
import { quote } from "../../judges/quote";
import { routeProblem } from "../../judges/route-problem";
import { anyOf } from "../../kit/input/any-of";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { Undecided } from "../../kit/input/undecided";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Resource } from "../../kit/policy/resource";
import type { Stack, StackResource } from "../../kit/policy/stack";
import { texts } from "../../kit/settings/texts";
import type { ApiDocument } from "../../resources/api-document";
import { httpApi, type HttpApi } from "../../resources/http-api";
import { httpRoute, type HttpRoute } from "../../resources/http-route";
import { OperationSecurity } from "../../resources/operation-security";
import { restApi, restApiPut, restDocument } from "../../resources/rest-api";
import { restMethod, type RestMethod } from "../../resources/rest-method";
import { restPath } from "../../resources/rest-path";

interface Settings {
  readonly publicRoutes: readonly string[];
}

/** The kinds of authorization that need an authorizer beside them. */
const ofRest = ["COGNITO_USER_POOLS", "CUSTOM"];
const ofHttp = ["JWT", "CUSTOM"];
const ofWebSocket = ["CUSTOM"];

/**
 * A CORS preflight (OPTIONS) carries no credentials, so it is exempt; and of a WebSocket API only `$connect` can be
 * authorized.
 */
export const apiAuthorization = definePolicy({
  name: "api-authorization",
  concern: "auth",
  severity: "critical",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "CWE-306"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
  description:
    "Every API route but a CORS preflight is authorized by IAM, a user pool, a JWT or a Lambda authorizer.",
  why: "A route without authorization answers anyone who finds it.",
  remediation:
    "Give every method and route an authorization type other than NONE, and the authorizer that it names.",
  settings: {
    publicRoutes: texts(
      "Routes that are open on purpose, each behind the name that the program gives its API, such as shop GET /health.",
      routeProblem,
    ),
  },
  checks: [
    on(restMethod, method),
    on(httpRoute, route),
    on(restDocument, (document: ApiDocument, settings: Settings) => definition(document, settings)),
    on(httpApi, quickCreate, ({ document }: HttpApi, settings: Settings) =>
      definition(document, settings, { mayInherit: true }),
    ),
  ],
  stackChecks: [
    acrossStack(restMethod, methodOfApi),
    acrossStack(httpRoute, routeOfApi),
    acrossStack(restApi, ({ name, view }, _stack, settings: Settings) =>
      definition(view.document, settings, { api: name }),
    ),
    acrossStack(restApiPut, (put, stack, settings: Settings) =>
      definition(put.view.document, settings, { api: nameOf(stack, put, put.view.api, restApi) }),
    ),
    acrossStack(httpApi, ({ name, view }, _stack, settings: Settings) =>
      definition(view.document, settings, { api: name, mayInherit: true }),
    ),
  ],
});

/** Where some route like it is open on purpose, the stack decides whether it is this one. */
function* method(
  { httpMethod, authorization, authorizerId }: RestMethod,
  { publicRoutes }: Settings,
): Findings {
  const isClosed = anyOf(
    () => httpMethod.text() === "OPTIONS",
    () => isAuthorized(authorization, authorizerId, ofRest),
    () => new PublicRoutes(publicRoutes).hasMethod(httpMethod.textOrEmpty()),
  );
  if (!isClosed) yield openTo(authorization, ofRest);
}

function* methodOfApi(method: StackResource<RestMethod>, stack: Stack, { publicRoutes }: Settings): Findings {
  const { api, resource, httpMethod, authorization, authorizerId } = method.view;
  const routes = new PublicRoutes(publicRoutes);
  const isDecided = anyOf(
    () => publicRoutes.length === 0,
    () => isAuthorized(authorization, authorizerId, ofRest),
    () => !routes.hasMethod(httpMethod.textOrEmpty()),
  );
  if (isDecided) return;
  const path = restPath(stack, method, resource, stack.referred(method, api, restApi));
  const route = `${httpMethod.textOrEmpty()} ${path}`;
  if (!routes.isOf(nameOf(stack, method, api, restApi), route)) yield openTo(authorization, ofRest);
}

function* route(
  { routeKey, authorizationType, authorizerId }: HttpRoute,
  { publicRoutes }: Settings,
): Findings {
  const isClosed = anyOf(
    () => isExempt(routeKey.textOrEmpty(), publicRoutes),
    () => isAuthorized(authorizationType, authorizerId, ofWebSocket),
    () => isAuthorized(authorizationType, authorizerId, ofHttp) && routeKey.text() !== "$connect",
  );
  if (!isClosed) yield openTo(authorizationType, routeKey.text() === "$connect" ? ofWebSocket : ofHttp);
}

/** What `$default` stands for depends on the API: of a WebSocket API a message, of an HTTP API every other route. */
function* routeOfApi(route: StackResource<HttpRoute>, stack: Stack, { publicRoutes }: Settings): Findings {
  const { api, routeKey, authorizationType, authorizerId } = route.view;
  const routes = new PublicRoutes(publicRoutes);
  const isDecided = anyOf(
    () => isAuthorized(authorizationType, authorizerId, ofHttp),
    () => routeKey.text() !== "$default" && !routes.has(routeKey.textOrEmpty()),
  );
  if (isDecided || routes.isOf(nameOf(stack, route, api, httpApi), routeKey.textOrEmpty())) return;
  const owner = stack.referred(route, api, httpApi);
  if (routeKey.text() === "$default") {
    if (owner === undefined)
      throw new Undecided(api.path, "names an API outside the stack, of which the protocol is not known");
    if (owner.view.isWebSocket()) return;
  }
  yield openTo(authorizationType, ofHttp);
}

/** The name that the program gives an API; the id of one outside the stack. */
function nameOf(stack: Stack, from: StackResource<unknown>, api: Input, kind: Resource<unknown>): string {
  return stack.referred(from, api, kind)?.name ?? api.textOrEmpty();
}

/**
 * Of a WebSocket API, every key but `$connect` names a message on a connection that was authorized when it was made; what
 * `$default` stands for, the stack decides.
 */
function isExempt(routeKey: string, publicRoutes: readonly string[]): boolean {
  const isMessage = !["", "$connect"].includes(routeKey) && !routeKey.includes(" /");
  const isPreflight = routeKey.toUpperCase().startsWith("OPTIONS ");
  return isMessage || isPreflight || new PublicRoutes(publicRoutes).has(routeKey);
}

function isAuthorized(type: Input, authorizerId: Input, withAuthorizer: readonly string[]): boolean {
  const kind = type.textOrEmpty();
  return kind === "AWS_IAM" || (withAuthorizer.includes(kind) && authorizerId.isSet());
}

function openTo(type: Input, withAuthorizer: readonly string[]): string {
  const kind = type.text() ?? "NONE";
  const remedy = `Set it to AWS_IAM, or to ${withAuthorizer.join(" or ")} with an authorizerId.`;
  if (kind === "NONE") {
    return `${type.path} is NONE, so anyone may call; an API key does not authorize. ${remedy}`;
  }
  if (withAuthorizer.includes(kind)) {
    return `${type.path} is ${kind}, but authorizerId is not set. Set it to the id of the authorizer.`;
  }
  return `${type.path} ${quote(kind)} is not a kind of authorization. ${remedy}`;
}

/** An API that is made with a target has an open $default route with it, and no resource that says so. */
function* quickCreate({ target }: HttpApi): Findings {
  if (!target.isSet()) return;
  yield "target makes a $default route that anyone may call. Remove it, and make the route and its integration as resources.";
}

/**
 * REST APIs take `security` from each operation and ignore the one at the root of the document; of HTTP APIs AWS does not
 * say it. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
function* definition(
  document: ApiDocument,
  { publicRoutes }: Settings,
  { api, mayInherit = false }: { readonly api?: string; readonly mayInherit?: boolean } = {},
): Findings {
  const routes = new PublicRoutes(publicRoutes);
  // In the stack, where the API has a name, only what is open on purpose in some API is left to decide.
  if (api !== undefined && publicRoutes.length === 0) return;
  yield* document.eachOperation(function* ({ method, path, node }) {
    const route = ["$default", "/$default"].includes(path) ? "$default" : `${method} ${path}`;
    const isLeft = api === undefined ? !routes.has(route) : routes.has(route) && !routes.isOf(api, route);
    const security = new OperationSecurity(node, document);
    if (method === "OPTIONS" || !isLeft || security.isClosed()) return;
    if (mayInherit && security.isClosedByRoot()) {
      throw new Undecided(
        node.path,
        "has no security of its own, and AWS does not say whether HTTP APIs take the one at the root; give it one",
      );
    }
    yield `${node.path} is open to anyone. Give the operation itself a security requirement whose scheme has x-amazon-apigateway-authorizer or is awsSigv4.`;
  });
}
