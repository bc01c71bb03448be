import { readIdToken } from "./read-id-token.js";
import { requestTokens } from "./request-tokens.js";

/** Tokens are renewed before they end, so that no call is made with one that ends on its way. */
const reserve = 60_000;

/** The tokens of the user who is signed in. They live in this object and nowhere else: a reload forgets them. */
export class Session {
  #configuration;
  #tokens;
  #renewal;

  constructor(configuration, tokens) {
    this.#configuration = configuration;
    this.#tokens = tokens;
  }

  /** Name of the user, for people. */
  get user() {
    const claims = readIdToken(this.#configuration, this.#tokens.idToken, undefined);
    return claims.email ?? claims.sub;
  }

  get expiresAt() {
    return new Date(this.#tokens.expiresAt);
  }

  /** An ID token that is good for the next minute at least. */
  async idToken() {
    await this.#renewInTime();
    return this.#tokens.idToken;
  }

  /** The token that the API asks for: an access token where it has scopes, an ID token otherwise. */
  async apiToken() {
    await this.#renewInTime();
    return this.#configuration.authorizationScopes.length > 0
      ? this.#tokens.accessToken
      : this.#tokens.idToken;
  }

  /** Gets new tokens. Calls at the same time share one request: a refresh token that rotates is good for one alone. */
  async refresh() {
    this.#renewal ??= this.#requestNewTokens().finally(() => (this.#renewal = undefined));
    await this.#renewal;
  }

  /** Tells Cognito to take the refresh token back, and with it the tokens that came from it. */
  async revoke() {
    const { signInOrigin, userPoolClientId } = this.#configuration;
    await fetch(`${signInOrigin}/oauth2/revoke`, {
      method: "POST",
      body: new URLSearchParams({ client_id: userPoolClientId, token: this.#tokens.refreshToken }),
    });
  }

  async #renewInTime() {
    if (Date.now() > this.#tokens.expiresAt - reserve) await this.refresh();
  }

  async #requestNewTokens() {
    const tokens = await requestTokens(this.#configuration, {
      grant_type: "refresh_token",
      refresh_token: this.#tokens.refreshToken,
    });
    readIdToken(this.#configuration, tokens.idToken, undefined);
    this.#tokens = tokens;
  }
}
