import { generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import type { Jwks } from "aws-jwt-verify/jwk";

/** A token to be made: what differs from one that is good. */
export interface TokenClaims {
  readonly use: "access" | "id";
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly lifetimeSeconds: number;
  readonly nonce?: string;
}

/** A user pool's issuer of tokens: RS256, with a key of its own. */
export class TokenIssuer {
  readonly #keyId = randomUUID();

  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  readonly issuer: string;

  constructor(
    region: string,
    readonly userPoolId: string,
  ) {
    this.issuer = `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`;
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
  }

  /** The public key, as an issuer shows it. */
  get keys(): Jwks {
    const { n = "", e = "" } = this.#publicKey.export({ format: "jwk" });
    return { keys: [{ kty: "RSA", n, e, kid: this.#keyId, alg: "RS256", use: "sig" }] };
  }

  /** Makes a token; with a lifetime below zero one that has expired since. */
  async issue({ use, clientId, scopes, lifetimeSeconds, nonce }: TokenClaims): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const start = Math.min(now, now + lifetimeSeconds - 900);
    const claims =
      use === "access"
        ? { client_id: clientId, scope: scopes.join(" "), username: "user-1", version: 2 }
        : {
            aud: clientId,
            email: "user@example.com",
            email_verified: true,
            "cognito:username": "user-1",
            ...(nonce === undefined ? {} : { nonce }),
          };
    // An ES module, which a CommonJS one can import as it runs alone.
    const { SignJWT } = await import("jose");
    return new SignJWT({ ...claims, token_use: use, auth_time: start })
      .setProtectedHeader({ alg: "RS256", kid: this.#keyId })
      .setSubject("11111111-2222-3333-4444-555555555555")
      .setIssuer(this.issuer)
      .setIssuedAt(start)
      .setExpirationTime(now + lifetimeSeconds)
      .setJti(randomUUID())
      .sign(this.#privateKey);
  }
}
