import { quote } from "../../judges/quote";
import { routeProblem } from "../../judges/route-problem";
import { anyOf } from "../../kit/any-of";
import { definePolicy } from "../../kit/define-policy";
import { each } from "../../kit/each";
import type { Findings } from "../../kit/finding";
import type { Input } from "../../kit/input";
import { definitionOf, operationsOf } from "../../kit/open-api";
import { texts } from "../../kit/texts";

interface Settings {
  readonly publicRoutes: readonly string[];
}

/**
 * A CORS preflight (OPTIONS) carries no credentials, so it is exempt; and of a WebSocket API only `$connect` can be
 * authorized.
 */
export const apiAuthorization = definePolicy({
  name: "api-authorization",
  severity: "critical",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "CWE-306"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
  description:
    "Every API route but a CORS preflight is authorized by IAM, a user pool, a JWT or a Lambda authorizer.",
  remediation:
    "Give every method and route an authorization type other than NONE, and the authorizer that it names.",
  settings: {
    publicRoutes: texts(
      "Routes of HTTP APIs and OpenAPI definitions that are open on purpose, such as GET /health.",
      routeProblem,
    ),
  },
  checks: {
    "aws:apigateway/method:Method": restMethod("authorization"),
    "aws:apigateway/restApi:RestApi": definition,
    "aws:apigateway/restApiPut:RestApiPut": definition,
    "aws:apigatewayv2/api:Api": [quickCreate, definition],
    "aws:apigatewayv2/authorizer:Authorizer": jwtAuthorizer("audiences"),
    "aws:apigatewayv2/route:Route": httpRoute,
    "aws-native:apigateway:Method": restMethod("authorizationType"),
    "aws-native:apigateway:RestApi": definition,
    "aws-native:apigatewayv2:Api": [quickCreate, definition],
    "aws-native:apigatewayv2:Authorizer": jwtAuthorizer("audience"),
    "aws-native:apigatewayv2:Route": httpRoute,
  },
});

function restMethod(typeName: string) {
  const withAuthorizer = ["COGNITO_USER_POOLS", "CUSTOM"];
  return function* (method: Input): Findings {
    const type = method.read(typeName);
    const isClosed = anyOf(
      () => method.read("httpMethod").text() === "OPTIONS",
      () => isAuthorized(method, type, withAuthorizer),
    );
    if (!isClosed) yield openTo(type, withAuthorizer);
  };
}

function* httpRoute(route: Input, { publicRoutes }: Settings): Findings {
  const withAuthorizer = ["JWT", "CUSTOM"];
  const key = route.read("routeKey");
  const type = route.read("authorizationType");
  const isClosed = anyOf(
    () => isExempt(key.text() ?? "", publicRoutes),
    () => isAuthorized(route, type, withAuthorizer),
  );
  if (isClosed) return;
  const hint =
    key.text() === "$default" ? ' If the API is a WebSocket API, list "$default" in publicRoutes.' : "";
  yield openTo(type, withAuthorizer) + hint;
}

/** Of a WebSocket API, every key but `$connect` names a message on a connection that was authorized when it was made. */
function isExempt(routeKey: string, publicRoutes: readonly string[]): boolean {
  const isHttpRoute = /^[a-z]+ \//i.test(routeKey);
  const isMessage = !isHttpRoute && !["", "$default", "$connect"].includes(routeKey);
  return isMessage || /^OPTIONS /i.test(routeKey) || publicRoutes.includes(routeKey);
}

function isAuthorized(route: Input, type: Input, withAuthorizer: readonly string[]): boolean {
  const kind = type.text() ?? "NONE";
  return kind === "AWS_IAM" || (withAuthorizer.includes(kind) && route.read("authorizerId").isSet());
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
function* quickCreate(api: Input): Findings {
  const target = api.read("target");
  if (!target.isSet()) return;
  yield "target makes a $default route that anyone may call. Remove it, and make the route and its integration as resources.";
}

function jwtAuthorizer(audiencesName: string) {
  return function* (authorizer: Input): Findings {
    if (authorizer.read("authorizerType").text()?.toUpperCase() !== "JWT") return;
    yield* jwt(authorizer.read("jwtConfiguration"), audiencesName);
  };
}

function* jwt(configuration: Input, audiencesName: string): Findings {
  yield* each([configuration.read("issuer")], function* (issuer) {
    if (!isHttps(issuer)) yield `${issuer.path} is not an https:// URL. Set it to the issuer of the tokens.`;
  });
  const audiences = configuration.read(audiencesName);
  if (audiences.items().length === 0) {
    yield `${audiences.path} is empty, so a token that was issued for any other client is taken. List the client ids.`;
  }
}

function isHttps(issuer: Input): boolean {
  return issuer.text()?.toLowerCase().startsWith("https://") === true;
}

/**
 * API Gateway takes `security` from each operation and ignores the one at the root of the document.
 * https://github.com/amazon-archives/aws-apigateway-importer/issues/204
 */
function* definition(api: Input, { publicRoutes }: Settings): Findings {
  const document = definitionOf(api);
  const schemes = new Map(
    [document.read("components.securitySchemes"), document.read("securityDefinitions")].flatMap((place) =>
      place.entries(),
    ),
  );
  yield* each(operationsOf(document), function* ({ route, node }) {
    if (isExempt(route, publicRoutes) || isSecured(node, schemes)) return;
    yield `${node.path} is open to anyone. Give the operation itself a security requirement whose scheme has x-amazon-apigateway-authorizer or is awsSigv4.`;
  });
  yield* each(schemes.values(), function* (scheme) {
    const authorizer = scheme.read("x-amazon-apigateway-authorizer");
    if (authorizer.read("type").text()?.toLowerCase() === "jwt") {
      yield* jwt(authorizer.read("jwtConfiguration"), "audience");
    }
  });
}

/** Each requirement of the list is enough by itself, so each must hold an authorizer; an API key is none. */
function isSecured(operation: Input, schemes: ReadonlyMap<string, Input>): boolean {
  if (operation.read("x-amazon-apigateway-auth.type").text()?.toUpperCase() === "AWS_IAM") return true;
  const requirements = operation.read("security").items();
  return (
    requirements.length > 0 &&
    requirements.every((requirement) =>
      requirement.entries().some(([name]) => isAuthorizer(schemes.get(name))),
    )
  );
}

function isAuthorizer(scheme: Input | undefined): boolean {
  if (scheme === undefined) return false;
  const kind = scheme.read("x-amazon-apigateway-authtype").text()?.toLowerCase();
  return kind === "awssigv4" || scheme.read("x-amazon-apigateway-authorizer").isSet();
}
