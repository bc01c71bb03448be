import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { firstSet } from "../../kit/input/first-set";
import type { Input } from "../../kit/input/input";
import { some } from "../../kit/input/some";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { ApiDocument } from "../../resources/api-document";
import { httpApi } from "../../resources/http-api";
import { httpAuthorizer, type HttpAuthorizer } from "../../resources/http-authorizer";
import { restDocument } from "../../resources/rest-api";
import { restAuthorizer, type RestAuthorizer } from "../../resources/rest-authorizer";

/** Left unset, the type of a REST authorizer is TOKEN, which asks a function. */
export const apiAuthorizerComplete = definePolicy({
  name: "api-authorizer-complete",
  concern: "auth",
  severity: "critical",
  controls: ["NIST AC-3", "ASVS 5.0 10.3.1", "CWE-306"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
  description:
    "Authorizers name what decides: a user pool, a Lambda function, or the https issuer and the audience of a token.",
  why: "An authorizer that does not say whose tokens it takes takes those that were issued for anybody else.",
  remediation:
    "Give a user pool authorizer its providerArns, a Lambda authorizer its authorizerUri, and a JWT authorizer issuer, audience and identity source.",
  checks: [
    on(restAuthorizer, restKind, restIdentity),
    on(httpAuthorizer, httpKind, httpIdentity),
    on(restDocument, schemes),
    on(httpApi, ({ document }) => schemes(document)),
  ],
});

function* restKind({ type, providerArns, uri }: RestAuthorizer): Findings {
  const kind = type.text()?.toUpperCase() ?? "TOKEN";
  if (kind === "COGNITO_USER_POOLS") yield* userPool(providerArns);
  if (kind === "TOKEN" || kind === "REQUEST") yield* lambda(uri);
}

function* httpKind({ type, uri, issuer, audiences }: HttpAuthorizer): Findings {
  const kind = type.text()?.toUpperCase();
  if (kind === "JWT") yield* jwt(issuer, audiences);
  if (kind === "REQUEST") yield* lambda(uri);
}

const usualSeconds = 300;

/** An answer that is kept for no part of a request would be kept for everyone. */
function* restIdentity({ type, identitySource, hasUsualSource, seconds }: RestAuthorizer): Findings {
  if (identitySource.isSet() || type.text()?.toUpperCase() !== "REQUEST") return;
  const kept = seconds.number() ?? (identitySource.isText() ? usualSeconds : 0);
  if (kept > 0 && (identitySource.isText() || !hasUsualSource))
    yield nobody(identitySource, "is not set", "method.request.header.Authorization");
}

/** Left out, API Gateway asks for it or for nothing, but keeps no answers. */
function* httpIdentity({ identitySources, seconds }: HttpAuthorizer): Findings {
  if (some(identitySources.itemOrItems(), (source) => source.isSet())) return;
  if (identitySources.isSet() || (seconds.number() ?? 0) > 0)
    yield nobody(identitySources, "is empty", "$request.header.Authorization");
}

function nobody(identitySource: Input, problem: string, usual: string): string {
  return `${identitySource.path} ${problem}, so no part of a request says who calls. Set it to ${usual}.`;
}

function* schemes(document: ApiDocument): Findings {
  yield* document.eachScheme(function* (_name, scheme) {
    const authorizer = scheme.read("x-amazon-apigateway-authorizer");
    const type = authorizer.read("type");
    const kind = type.text()?.toLowerCase();
    if (kind === undefined && authorizer.isSet()) {
      yield `${type.path} is not set, so nothing decides. Set it to the kind of the authorizer.`;
    }
    if (kind === "cognito_user_pools") yield* userPool(authorizer.read("providerARNs"));
    if (kind === "token" || kind === "request") yield* lambda(authorizer.read("authorizerUri"));
    if (kind !== "jwt") return;
    yield* jwt(
      firstSet(authorizer.read("jwtConfiguration.issuer"), () => scheme.read("openIdConnectUrl")),
      authorizer.read("jwtConfiguration.audience"),
    );
  });
}

function* userPool(providerArns: Input): Findings {
  if (some(providerArns.itemOrItems(), (arn) => arn.isSet())) return;
  yield `${providerArns.path} is empty, so no user pool decides. List the ARNs of the user pools.`;
}

function* lambda(uri: Input): Findings {
  if (!uri.isSet())
    yield `${uri.path} is not set, so no function decides. Set it to the function's invoke ARN.`;
}

function* jwt(issuer: Input, audiences: Input): Findings {
  yield* each([issuer], function* (place) {
    if (place.text()?.toLowerCase().startsWith("https://") === true) return;
    yield `${place.path} is not an https:// URL. Set it to the issuer of the tokens.`;
  });
  if (some(audiences.itemOrItems(), (audience) => audience.isSet())) return;
  yield `${audiences.path} is empty, so a token that was issued for any other client is taken. List the client ids.`;
}
