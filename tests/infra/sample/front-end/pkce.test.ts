import { equal, match, notEqual } from "node:assert/strict";
import { loadFrontEnd } from "./load-front-end";

interface Pkce {
  challengeOf: (verifier: string) => Promise<string>;
  randomText: () => string;
}

describe("front end's PKCE", () => {
  it("answers the verifier of RFC 7636, appendix B", async () => {
    const { challengeOf } = await loadFrontEnd<Pkce>("pkce");
    equal(
      await challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
      "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    );
  });

  it("makes verifiers of 43 characters that URLs take, no two alike", async () => {
    const { randomText } = await loadFrontEnd<Pkce>("pkce");
    match(randomText(), /^[\w-]{43}$/);
    notEqual(randomText(), randomText());
  });
});
