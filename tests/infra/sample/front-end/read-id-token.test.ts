import { equal, throws } from "node:assert/strict";
import { loadFrontEnd } from "./load-front-end";

interface ReadIdToken {
  readIdToken: (
    configuration: { tokenIssuer: string; userPoolClientId: string },
    idToken: string,
    nonce: string | undefined,
  ) => Record<string, unknown>;
}

const configuration = { tokenIssuer: "https://cognito-idp.example/pool", userPoolClientId: "client-1" };
const soon = Math.floor(Date.now() / 1000) + 600;
const claims = {
  iss: "https://cognito-idp.example/pool",
  aud: "client-1",
  token_use: "id",
  nonce: "nonce-1",
  exp: soon,
  name: "Zoë",
};

const refused: Record<string, [changed: Record<string, unknown>, message: RegExp]> = {
  "of another issuer": [{ iss: "https://cognito-idp.example/other" }, /\(iss\)/],
  "for another client": [{ aud: "client-2" }, /\(aud\)/],
  "that is an access token": [{ token_use: "access" }, /\(token_use\)/],
  "of another request": [{ nonce: "nonce-2" }, /\(nonce\)/],
  "without a nonce": [{ nonce: undefined }, /\(nonce\)/],
  "that has expired": [{ exp: soon - 1200 }, /expired/],
};

/** Does not prove that the signature is right: the page has the token from the token endpoint itself. */
describe("front end's ID token", () => {
  const tokenOf = (changed: object) =>
    `header.${Buffer.from(JSON.stringify({ ...claims, ...changed })).toString("base64url")}.signature`;

  it("is read where it is for this page", async () => {
    const { readIdToken } = await loadFrontEnd<ReadIdToken>("read-id-token");
    equal(readIdToken(configuration, tokenOf({}), "nonce-1").name, "Zoë");
  });

  for (const [title, [changed, message]] of Object.entries(refused)) {
    it(`is refused ${title}`, async () => {
      const { readIdToken } = await loadFrontEnd<ReadIdToken>("read-id-token");
      throws(() => readIdToken(configuration, tokenOf(changed), "nonce-1"), { message });
    });
  }
});
