/**
 * Sample back end: answers `GET /me` with the claims of the caller, whom API Gateway has authorized already. Like
 * every back end of a proxy integration it sends the CORS headers itself; the API hands it the trusted origins as
 * the stage variable `trustedOrigins`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 * @param {{ headers?: Record<string, string> | null, stageVariables?: Record<string, string> | null,
 *   httpMethod: string, resource: string, requestContext: {
 *     authorizer?: { claims?: Record<string, string> } | null, identity?: Record<string, string | null> } }} event
 */
export async function handler(event) {
  const origin = headerOf(event, "origin") || undefined;
  const trusted = (event.stageVariables?.trustedOrigins ?? "").split(",");
  if (origin !== undefined && !trusted.includes(origin)) {
    return answer(403, { message: "Forbidden" }, {});
  }
  const cors =
    origin === undefined
      ? {}
      : { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true" };
  if (event.httpMethod !== "GET" || event.resource !== "/me") {
    return answer(404, { message: "Not found" }, cors);
  }
  const claims = claimsOf(event.requestContext);
  return claims === undefined
    ? answer(401, { message: "Unauthorized" }, cors)
    : answer(200, { claims }, cors);
}

/** Claims of a user pool's token, or what a signature with credentials of the identity pool says about its caller. */
function claimsOf({ authorizer, identity }) {
  if (authorizer?.claims) return authorizer.claims;
  if (!identity?.cognitoIdentityId) return undefined;
  const { cognitoIdentityId, cognitoIdentityPoolId, cognitoAuthenticationProvider } = identity;
  return { cognitoIdentityId, cognitoIdentityPoolId, cognitoAuthenticationProvider };
}

function headerOf(event, name) {
  const found = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1];
}

function answer(statusCode, body, cors) {
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    Vary: "Origin",
    ...cors,
  };
  return { statusCode, headers, body: JSON.stringify(body) };
}
