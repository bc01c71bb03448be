import { deepEqual, equal, ok } from "node:assert/strict";
import { createHmac, createSign, createVerify, generateKeyPairSync } from "node:crypto";
import { readTargets } from "../../../../tools/verify/targets/read-targets";
import { forgedTokens, noCredentials } from "../../../../tools/verify/tokens/forged-tokens";
import { readToken, tokenPart } from "../../../../tools/verify/tokens/token-text";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
const text = `${tokenPart({ alg: "RS256", kid: "right" })}.${tokenPart({ sub: "somebody", iss: "https://issuer", exp: 2_000_000_000 })}`;
const genuine = `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey).toString("base64url")}`;
const { targets } = readTargets({ apiUrl: "https://api.example.com", tokenIssuer: "https://issuer" });
const forge = (prefix = "Bearer ") =>
  forgedTokens({
    genuine,
    publicKeys: [{ kid: "right", pem }],
    prefix,
    targets: targets!,
    now: new Date("2026-11-25T00:00:00Z"),
  });
const tokensOf = async () =>
  (await forge()).map(({ name, authorization }) => ({
    name,
    token: authorization?.replace("Bearer ", "") ?? "",
  }));

/** Whether a signature of a token is one of the pool's key. */
function isGenuine(token: string): boolean {
  const [header = "", claims = "", signature = ""] = token.split(".");
  return createVerify("RSA-SHA256")
    .update(`${header}.${claims}`)
    .verify(publicKey, Buffer.from(signature, "base64url"));
}

describe("forgedTokens", () => {
  it("makes none that is genuine", async () => {
    ok(isGenuine(genuine));
    deepEqual(
      (await tokensOf()).filter(({ token }) => isGenuine(token)).map(({ name }) => name),
      [],
    );
  });
  it("signs with the public key as a secret, under that key's id", async () => {
    const hs256 = (await tokensOf()).find(({ name }) => name === "HS256 with the public key")?.token ?? "";
    const [header = "", claims = "", signature = ""] = hs256.split(".");
    equal(createHmac("sha256", pem).update(`${header}.${claims}`).digest("base64url"), signature);
    deepEqual(readToken(hs256)?.header, { alg: "HS256", kid: "right", typ: "JWT" });
  });
  it("leaves the signature as it is under another payload", async () => {
    const swapped = (await tokensOf()).find(({ name }) => name === "another payload under the signature");
    equal(swapped?.token.split(".")[2], genuine.split(".")[2]);
    equal(readToken(swapped?.token ?? "")?.claims["sub"], "00000000-0000-4000-8000-000000000000");
  });
  it("makes claims that are nobody's and, but for one, not expired", async () => {
    const read = (await tokensOf()).flatMap(({ name, token }) => {
      const claims = readToken(token)?.claims;
      return claims === undefined || name === "an altered signature" ? [] : [{ name, claims }];
    });
    deepEqual(
      [...new Set(read.map(({ claims }) => claims["sub"]))],
      ["00000000-0000-4000-8000-000000000000"],
    );
    deepEqual(
      read.filter(({ claims }) => Number(claims["exp"]) < 1_795_564_800).map(({ name }) => name),
      ["forged and expired"],
    );
  });
  it("marks what holds a part of the genuine token, and nothing else", async () => {
    const marked = (await forge()).filter((one) => one.isGenuine).map(({ name }) => name);
    deepEqual(marked, ["an altered signature", "another payload under the signature"]);
  });
  it("puts before them what stands before tokens", async () => {
    ok((await forge("")).every(({ authorization }) => !authorization?.startsWith("Bearer")));
  });
});

describe("noCredentials", () => {
  it("begins with no header at all", () => {
    equal(noCredentials[0]?.authorization, undefined);
  });
});
