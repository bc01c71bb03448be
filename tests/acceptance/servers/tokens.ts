import { createHmac, createSign, createVerify, generateKeyPairSync, type KeyObject } from "node:crypto";

const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 });
const kid = "key-of-the-test-pool";

const publicPem = own.publicKey.export({ type: "spki", format: "pem" }).toString();

/** The key set of the pool, in which the key of its tokens is the second, as Cognito's access tokens' is. */
export const keySet = JSON.stringify({
  keys: [foreign, own].map(({ publicKey }, index) => ({
    ...publicKey.export({ format: "jwk" }),
    kid: index === 1 ? kid : "another-key-of-the-test-pool",
    alg: "RS256",
    use: "sig",
  })),
});

/** What the stack's tokens say. */
export const pool = {
  issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Test12345",
  client: "1example23456789client4567",
  keyId: kid,
  scope: "https://api.example.test/invoke",
} as const;

/** Something that an authorizer forgets to check. */
export type Neglect =
  | "presence"
  | "signature"
  | "payload"
  | "alg none"
  | "HS256 with an empty key"
  | "HS256 with the public key"
  | "expiry"
  | "pool"
  | "token use"
  | "scope"
  | "client";

const seconds = () => Math.floor(Date.now() / 1000);

/** One token serves the whole suite, in seconds: longer than the suite takes on any machine, and not longer than Cognito allows. */
const lifetime = 86_400;

const access = () => ({
  sub: "b1946ac9-2492-4d23-a4c9-000000000001",
  iss: pool.issuer,
  client_id: pool.client,
  token_use: "access",
  scope: pool.scope,
  iat: seconds(),
  exp: seconds() + lifetime,
});

/** Genuine tokens of the pool, and of another. */
export const tokens = {
  access: sign(access()),
  expired: sign({ ...access(), iat: seconds() - 7200, exp: seconds() - 3600 }),
  otherClient: sign({ ...access(), client_id: "another" }),
  otherPool: sign({ ...access(), iss: `${pool.issuer}Other` }, foreign.privateKey),
  withoutScope: sign({ ...access(), scope: "openid" }),
  id: sign({
    sub: "b1946ac9-2492-4d23-a4c9-000000000001",
    iss: pool.issuer,
    aud: pool.client,
    token_use: "id",
    iat: seconds(),
    exp: seconds() + lifetime,
  }),
};

/** Whether an authorizer that neglects something lets the Authorization header in. */
export function admits(
  authorization: string | undefined,
  expected: "access" | "id",
  neglects: readonly Neglect[] = [],
): boolean {
  const [header = "", claims = "", signature = ""] = (authorization ?? "")
    .replace(/^Bearer\s*/, "")
    .split(".");
  const head = read(header);
  const body = read(claims);
  const isLax = (neglect: Neglect) => neglects.includes(neglect);
  if (isLax("presence") && !authorization) return true;
  if (head === undefined || body === undefined) return false;
  if (isLax("alg none") && String(head["alg"]).toLowerCase() === "none") return true;
  if (isLax("HS256 with an empty key") && head["alg"] === "HS256") return true;
  if (isLax("HS256 with the public key") && head["alg"] === "HS256")
    return createHmac("sha256", publicPem).update(`${header}.${claims}`).digest("base64url") === signature;
  const isOther = body["iss"] !== pool.issuer;
  const key = isOther ? foreign.publicKey : own.publicKey;
  const isSigned =
    head["alg"] === "RS256" &&
    createVerify("RSA-SHA256").update(`${header}.${claims}`).verify(key, Buffer.from(signature, "base64url"));
  if (!isSigned && !isLax("signature")) return false;
  if (isOther && !isLax("pool")) return false;
  if (Number(body["exp"]) < seconds() && !isLax("expiry")) return false;
  if (body["token_use"] !== expected && !isLax("token use")) return false;
  const scopes = (typeof body["scope"] === "string" ? body["scope"] : "").split(" ");
  return expected === "id" || body["token_use"] === "id" || scopes.includes(pool.scope) || isLax("scope");
}

function sign(claims: object, key: KeyObject = own.privateKey): string {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString("base64url");
  const text = `${part({ alg: "RS256", kid, typ: "JWT" })}.${part(claims)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key).toString("base64url")}`;
}

function read(part: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
