import type { Targets } from "../targets/targets";
import { readToken } from "./token-text";

/** Why the API may rightly refuse a token that was given as valid: what its own text says. */
export function tokenDoubts(token: string, targets: Targets, now: Date): string[] {
  const read = readToken(token);
  if (read === undefined) return ["it is no JSON Web Token"];
  const { exp, iss, token_use: use, scope, client_id: client, aud } = read.claims;
  const { tokenIssuer, authorizationScopes, userPoolClientId } = targets;
  const scopes = typeof scope === "string" ? scope.split(" ") : [];
  const doubts: string[] = [];
  if (typeof exp === "number" && exp * 1000 < now.getTime())
    doubts.push(`it expired at ${new Date(exp * 1000).toISOString()}`);
  if (tokenIssuer !== undefined && typeof iss === "string" && iss !== tokenIssuer)
    doubts.push("its issuer is not the stack's tokenIssuer");
  if (authorizationScopes !== undefined && typeof use === "string") {
    const expected = authorizationScopes.length > 0 ? "access" : "id";
    if (use !== expected) doubts.push(`it is an ${use} token, and the API takes ${expected} tokens`);
    else if (expected === "access" && !authorizationScopes.some((one) => scopes.includes(one)))
      doubts.push("it has none of the API's scopes");
  }
  const recipient = client ?? aud;
  if (userPoolClientId !== undefined && typeof recipient === "string" && recipient !== userPoolClientId)
    doubts.push("it is not for the stack's userPoolClientId");
  return doubts;
}

/** Whether the token's own text says that it has expired. */
export function hasExpired(token: string, now: Date): boolean {
  const exp = readToken(token)?.claims["exp"];
  return typeof exp === "number" && exp * 1000 < now.getTime();
}
