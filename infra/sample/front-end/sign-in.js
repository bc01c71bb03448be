import { challengeOf, randomText } from "./pkce.js";
import { requestTokens } from "./request-tokens.js";
import { readIdToken } from "./read-id-token.js";

/** What has to outlive the way to the sign-in page and back; never a token. */
const attemptKey = "sign-in-attempt";

const redirectUri = () => `${location.origin}/callback`;

/** Sends the browser to the sign-in page: authorization code with PKCE, state and nonce. */
export async function startSignIn(configuration) {
  const attempt = { state: randomText(), nonce: randomText(), verifier: randomText() };
  sessionStorage.setItem(attemptKey, JSON.stringify(attempt));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: configuration.userPoolClientId,
    redirect_uri: redirectUri(),
    scope: ["openid", "email", ...configuration.authorizationScopes].join(" "),
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await challengeOf(attempt.verifier),
    code_challenge_method: "S256",
  });
  location.assign(`${configuration.signInOrigin}/oauth2/authorize?${query}`);
}

/**
 * Exchanges the code that the sign-in page sent back for tokens; undefined where the page was opened otherwise.
 * @throws Error that says why there are no tokens.
 */
export async function finishSignIn(configuration) {
  if (location.pathname !== "/callback") return undefined;
  const attempt = JSON.parse(sessionStorage.getItem(attemptKey) ?? "null");
  sessionStorage.removeItem(attemptKey);
  const answer = new URLSearchParams(location.search);
  // The code must not stay in the history, nor go along when the page is reloaded.
  history.replaceState(null, "", "/");

  if (attempt === null) throw new Error("This tab did not ask to sign in. Sign in again.");
  if (answer.get("state") !== attempt.state) {
    throw new Error("The answer of the sign-in page belongs to another request (state). Sign in again.");
  }
  if (answer.has("error")) {
    throw new Error(
      `The sign-in page refused: ${answer.get("error_description") ?? answer.get("error")}. Sign in again.`,
    );
  }
  const tokens = await requestTokens(configuration, {
    grant_type: "authorization_code",
    code: answer.get("code") ?? "",
    redirect_uri: redirectUri(),
    code_verifier: attempt.verifier,
  });
  readIdToken(configuration, tokens.idToken, attempt.nonce);
  return tokens;
}

/** Sends the browser to where the session of the sign-in page ends; from there it comes back. */
export function leaveSignIn({ signInOrigin, userPoolClientId }) {
  const query = new URLSearchParams({ client_id: userPoolClientId, logout_uri: `${location.origin}/` });
  location.assign(`${signInOrigin}/logout?${query}`);
}
