/**
 * The claims of an ID token that came from the token endpoint itself, over TLS; its signature need not be checked there.
 * https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 * @param {string | undefined} nonce What the token must repeat; undefined after a refresh.
 * @throws Error where the token is not for this page.
 */
export function readIdToken({ tokenIssuer, userPoolClientId }, idToken, nonce) {
  const payload = idToken.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(payload), (character) => character.codePointAt(0));
  const claims = JSON.parse(new TextDecoder().decode(bytes));
  const expected = { iss: tokenIssuer, aud: userPoolClientId, token_use: "id" };
  if (nonce !== undefined) expected.nonce = nonce;
  for (const [name, value] of Object.entries(expected)) {
    if (claims[name] !== value)
      throw new Error(`The ID token is not for this page (${name}). Sign in again.`);
  }
  if (claims.exp * 1000 <= Date.now())
    throw new Error("The ID token has expired already. Is the clock right?");
  return claims;
}
