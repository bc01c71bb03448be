import { CognitoJwtVerifier } from "aws-jwt-verify";
import { JwtExpiredError } from "aws-jwt-verify/error";
import type { TokenIssuer } from "../sign-in/token-issuer";

/** What the authorizer found: whose token it is, or why it takes none. */
export type Authorized = { readonly claims: Readonly<Record<string, string>> } | { readonly refused: string };

/**
 * API Gateway's authorizer for a user pool: with scopes it takes access tokens that have one of them, without it takes ID
 * tokens. It does not ask for which client a token is; nor does API Gateway.
 */
export class TokenAuthorizer {
  readonly #access;
  readonly #id;

  constructor({ userPoolId, keys }: TokenIssuer) {
    this.#access = CognitoJwtVerifier.create({ userPoolId, clientId: null, tokenUse: "access" });
    this.#id = CognitoJwtVerifier.create({ userPoolId, clientId: null, tokenUse: "id" });
    this.#access.cacheJwks(keys);
    this.#id.cacheJwks(keys);
  }

  async authorize(authorization: string | undefined, scopes: readonly string[]): Promise<Authorized> {
    const token = (authorization ?? "").replace(/^Bearer /, "");
    try {
      const claims =
        scopes.length > 0
          ? await this.#access.verify(token, { clientId: null, scope: [...scopes] })
          : await this.#id.verify(token, { clientId: null });
      return {
        claims: Object.fromEntries(
          Object.entries(claims).map(([name, value]) => [
            name,
            typeof value === "string" ? value : JSON.stringify(value),
          ]),
        ),
      };
    } catch (error) {
      return {
        refused: error instanceof JwtExpiredError ? "The incoming token has expired" : "Unauthorized",
      };
    }
  }
}
