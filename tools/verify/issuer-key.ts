import { createPublicKey } from "node:crypto";
import type { HttpClient } from "./network/http-client";
import type { Targets } from "./targets/targets";

/** A public key of the stack's issuer. */
export interface IssuerKey {
  readonly kid: string;
  readonly pem: string;
}

/** Fetches the first RSA key of the issuer's key set; undefined: it could not be had. */
export async function issuerKey(http: HttpClient, { tokenIssuer }: Targets): Promise<IssuerKey | undefined> {
  if (tokenIssuer === undefined || !URL.canParse(tokenIssuer)) return undefined;
  const url = new URL(tokenIssuer);
  if (url.protocol !== "https:") return undefined;
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
  if (reply.kind !== "answer" || reply.status !== 200) return undefined;
  try {
    const { keys } = JSON.parse(reply.body) as { keys: { kty: string; kid: string; n: string; e: string }[] };
    const key = keys.find(({ kty }) => kty === "RSA");
    if (key === undefined) return undefined;
    const pem = createPublicKey({ key: { kty: key.kty, n: key.n, e: key.e }, format: "jwk" })
      .export({ type: "spki", format: "pem" })
      .toString();
    return { kid: key.kid, pem };
  } catch {
    return undefined;
  }
}
