import { createPublicKey } from "node:crypto";
import type { HttpClient } from "./network/http-client";
import type { Targets } from "./targets/targets";
import { parseUrl } from "../text/parse-url";

/** A public key of the stack's issuer. */
export interface IssuerKey {
  readonly kid: string;
  readonly pem: string;
}

/** More keys than a user pool has are not tried. */
const mostKeys = 4;

/** Fetches the RSA keys of the issuer's key set; none: they could not be had. */
export async function issuerKeys(http: HttpClient, { tokenIssuer }: Targets): Promise<IssuerKey[]> {
  if (tokenIssuer === undefined || parseUrl(tokenIssuer) === undefined) return [];
  const url = new URL(tokenIssuer);
  if (url.protocol !== "https:") return [];
  const reply = await http.ask({
    endpoint: {
      role: "signIn",
      host: url.hostname,
      port: Number(url.port || 443),
      httpPort: 80,
      basePath: url.pathname.replace(/\/$/, ""),
    },
    path: "/.well-known/jwks.json",
  });
  if (reply.kind !== "answer" || reply.status !== 200) return [];
  try {
    const { keys } = JSON.parse(reply.body) as { keys: { kty: string; kid: string; n: string; e: string }[] };
    return keys
      .filter(({ kty }) => kty === "RSA")
      .slice(0, mostKeys)
      .map(({ kty, kid, n, e }) => ({
        kid,
        pem: createPublicKey({ key: { kty, n, e }, format: "jwk" })
          .export({ type: "spki", format: "pem" })
          .toString(),
      }));
  } catch {
    return [];
  }
}
