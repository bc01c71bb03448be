import { quote } from "../../judges/quote";
import { routeProblem } from "../../judges/route-problem";
import { anyOf } from "../../kit/input/any-of";
import { every } from "../../kit/input/every";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { some } from "../../kit/input/some";
import { Undecided } from "../../kit/input/undecided";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import { texts } from "../../kit/settings/texts";
import type { ApiDocument } from "../../resources/api-document";
import { httpApi, type HttpApi } from "../../resources/http-api";
import { httpRoute, type HttpRoute } from "../../resources/http-route";
import { restDocument } from "../../resources/rest-api";
import { restMethod, type RestMethod } from "../../resources/rest-method";

interface Settings {
  readonly publicRoutes: readonly string[];
}

/** The kinds of authorization that need an authorizer beside them. */
const ofRest = ["COGNITO_USER_POOLS", "CUSTOM"];
const ofHttp = ["JWT", "CUSTOM"];

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
      "Routes of HTTP APIs and OpenAPI definitions that are open on purpose, such as GET /health.",
      routeProblem,
    ),
  },
  checks: [
    on(restMethod, method),
    on(httpRoute, route),
    on(restDocument, definition),
    on(httpApi, quickCreate, ({ document }: HttpApi, settings: Settings) => definition(document, settings)),
  ],
  stackChecks: [acrossStack(httpRoute, defaultRoute)],
});

function* method({ httpMethod, authorization, authorizerId }: RestMethod): Findings {
  const isClosed = anyOf(
    () => httpMethod.text() === "OPTIONS",
    () => isAuthorized(authorization, authorizerId, ofRest),
  );
  if (!isClosed) yield openTo(authorization, ofRest);
}

function* route(
  { routeKey, authorizationType, authorizerId }: HttpRoute,
  { publicRoutes }: Settings,
): Findings {
  const isClosed = anyOf(
    () => isExempt(routeKey.text() ?? "", publicRoutes) || routeKey.text() === "$default",
    () => isAuthorized(authorizationType, authorizerId, ofHttp),
  );
  if (!isClosed) yield openTo(authorizationType, ofHttp);
}

/** What `$default` stands for depends on the API: of a WebSocket API a message, of an HTTP API every other route. */
function* defaultRoute(route: StackResource<HttpRoute>, stack: Stack, { publicRoutes }: Settings): Findings {
  const { api, routeKey, authorizationType, authorizerId } = route.view;
  if (routeKey.text() !== "$default") return;
  const isClosed = anyOf(
    () => publicRoutes.includes("$default"),
    () => isAuthorized(authorizationType, authorizerId, ofHttp),
  );
  if (isClosed) return;
  const owner = stack.referred(route, api, httpApi);
  if (owner === undefined)
    throw new Undecided(api.path, "names an API outside the stack, of which the protocol is not known");
  if (!owner.view.isWebSocket()) yield openTo(authorizationType, ofHttp);
}

/** Of a WebSocket API, every key but `$connect` names a message on a connection that was authorized when it was made. */
function isExempt(routeKey: string, publicRoutes: readonly string[]): boolean {
  const isHttpRoute = /^[a-z]+ \//i.test(routeKey);
  const isMessage = !isHttpRoute && !["", "$default", "$connect"].includes(routeKey);
  return isMessage || /^OPTIONS /i.test(routeKey) || publicRoutes.includes(routeKey);
}

function isAuthorized(type: Input, authorizerId: Input, withAuthorizer: readonly string[]): boolean {
  const kind = type.text() ?? "NONE";
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
 * API Gateway takes `security` from each operation and ignores the one at the root of the document.
 * https://github.com/amazon-archives/aws-apigateway-importer/issues/204
 */
function* definition(document: ApiDocument, { publicRoutes }: Settings): Findings {
  yield* document.eachOperation(function* ({ method, path, node }) {
    if (method === "OPTIONS" || publicRoutes.includes(`${method} ${path}`) || isSecured(node, document))
      return;
    yield `${node.path} is open to anyone. Give the operation itself a security requirement whose scheme has x-amazon-apigateway-authorizer or is awsSigv4.`;
  });
}

/** Each requirement of the list is enough by itself, so each must hold an authorizer; an API key is none. */
function isSecured(operation: Input, document: ApiDocument): boolean {
  return anyOf(
    () => operation.read("x-amazon-apigateway-auth.type").text()?.toUpperCase() === "AWS_IAM",
    () => {
      const requirements = operation.read("security").items();
      return (
        requirements.length > 0 &&
        every(requirements, (requirement) =>
          some(requirement.entries(), ([name]) => isAuthorizer(document.scheme(name))),
        )
      );
    },
  );
}

function isAuthorizer(scheme: Input): boolean {
  const kind = scheme.read("x-amazon-apigateway-authtype").text()?.toLowerCase();
  return kind === "awssigv4" || scheme.read("x-amazon-apigateway-authorizer").isSet();
}
