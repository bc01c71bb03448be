import { createHmac, createSign, generateKeyPair, randomBytes, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import type { IssuerKey } from "../issuer-keys";
import type { Targets } from "../targets/targets";
import { readToken, tokenPart } from "./token-text";

/** A value of the Authorization header that no API may take. */
export interface ForgedCredential {
  readonly name: string;
  /** Undefined: no such header. */
  readonly authorization: string | undefined;
  /** What the Origin header says; left out, there is none. */
  readonly origin?: string | undefined;
  /** Made from a genuine token, so that it holds some of its text. */
  readonly isGenuine: boolean;
}

/** What forgeries are made to look like. */
export interface Model {
  /** A genuine token, where one was given. */
  readonly genuine: string | undefined;
  /** The issuer's public keys, where they could be fetched. */
  readonly publicKeys: readonly IssuerKey[];
  /** What stands before a token in the header. */
  readonly prefix: string;
  readonly targets: Targets;
  readonly now: Date;
}

/** Name of a genuine token whose signature is another. */
export const alteredSignature = "an altered signature";
/** Name of a token that somebody else has signed. */
export const otherKey = "signed by another key under the right key's id";

/** No credential at all, and texts that are none. */
export const noCredentials: readonly ForgedCredential[] = [
  { name: "no token", authorization: undefined, isGenuine: false },
  { name: "an empty token", authorization: "", isGenuine: false },
  { name: "a scheme without a token", authorization: "Bearer ", isGenuine: false },
  { name: "Basic credentials", authorization: `Basic ${btoa("verify:verify")}`, isGenuine: false },
];

/** Texts that look less and more like a token of the stack, and are not. */
export async function forgedTokens(model: Model): Promise<ForgedCredential[]> {
  const { genuine, publicKeys, prefix, now } = model;
  const read = genuine === undefined ? undefined : readToken(genuine);
  const claims = claimsFor(model);
  const kid = read?.header["kid"] ?? publicKeys[0]?.kid ?? "verify";
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const header = { alg: "RS256", kid, typ: "JWT" };
  const selfSigned = (changed: object) => signed(header, { ...claims, ...changed }, privateKey);
  const bearer = (name: string, token: string, isGenuine = false): ForgedCredential => ({
    name,
    authorization: `${prefix}${token}`,
    isGenuine,
  });
  const seconds = Math.floor(now.getTime() / 1000);
  return [
    bearer("garbage", "garbage"),
    bearer("three parts of garbage", "not.a.token"),
    ...(genuine === undefined ? [] : [bearer(alteredSignature, withOtherSignature(genuine), true)]),
    ...(genuine === undefined || read === undefined
      ? []
      : [bearer("another payload under the signature", withOtherPayload(genuine, read.claims), true)]),
    ...["none", "None", "NONE"].map((alg) =>
      bearer(`alg ${alg}`, `${tokenPart({ ...header, alg })}.${tokenPart(claims)}.`),
    ),
    bearer("alg none with a signature", `${tokenPart({ ...header, alg: "none" })}.${tokenPart(claims)}.AAAA`),
    ...publicKeys.flatMap(({ kid: id, pem }) => [
      bearer("HS256 with the public key", hmac(id, claims, pem)),
      bearer("HS256 with the public key, without its last line's end", hmac(id, claims, pem.trimEnd())),
    ]),
    bearer("HS256 with an empty key", hmac(kid, claims, "")),
    bearer(otherKey, selfSigned({})),
    ...(prefix === ""
      ? []
      : [{ name: `${otherKey}, without its scheme`, authorization: selfSigned({}), isGenuine: false }]),
    bearer(
      "signed by another key that it brings along",
      signed({ ...header, jwk: publicJwk(privateKey) }, claims, privateKey),
    ),
    bearer(
      "signed by another key under its own id",
      signed({ ...header, kid: "verify" }, claims, privateKey),
    ),
    bearer("forged, of another pool", selfSigned({ iss: `${String(claims["iss"])}Other` })),
    bearer("forged and expired", selfSigned({ exp: seconds - 3600, iat: seconds - 7200 })),
  ];
}

/** The token with another signature of the same length. */
export function withOtherSignature(token: string): string {
  const [header, claims, signature = ""] = token.split(".");
  if (header === undefined || claims === undefined) return `${token.slice(0, -4)}AAAA`;
  const bytes = Math.max(16, Math.floor((signature.length * 3) / 4));
  return `${header}.${claims}.${randomBytes(bytes).toString("base64url")}`;
}

function withOtherPayload(token: string, claims: Readonly<Record<string, unknown>>): string {
  const [header = "", , signature = ""] = token.split(".");
  return `${header}.${tokenPart({ ...claims, sub: "00000000-0000-4000-8000-000000000000" })}.${signature}`;
}

/** Claims such as the stack's own tokens have. Nobody's: a genuine token lends nothing but its key's id. */
function claimsFor({ targets, now }: Model): Record<string, unknown> {
  const seconds = Math.floor(now.getTime() / 1000);
  const scopes = targets.authorizationScopes ?? [];
  const client = targets.userPoolClientId ?? "verify";
  return {
    sub: "00000000-0000-4000-8000-000000000000",
    iss: targets.tokenIssuer ?? "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_verify",
    iat: seconds,
    auth_time: seconds,
    exp: seconds + 900,
    username: "verify",
    ...(scopes.length > 0
      ? { token_use: "access", scope: scopes.join(" "), client_id: client }
      : { token_use: "id", aud: client, "cognito:username": "verify" }),
  };
}

function signed(header: object, claims: object, key: KeyObject): string {
  const text = `${tokenPart(header)}.${tokenPart(claims)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key).toString("base64url")}`;
}

function hmac(kid: unknown, claims: object, key: string): string {
  const text = `${tokenPart({ alg: "HS256", kid, typ: "JWT" })}.${tokenPart(claims)}`;
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
}

function publicJwk(privateKey: KeyObject): object {
  const { kty, n, e } = privateKey.export({ format: "jwk" });
  return { kty, n, e };
}
