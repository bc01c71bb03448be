import { deepEqual } from "node:assert/strict";
import { rulesAgainstLocalhost } from "../../../infra/sign-in/rules-against-localhost";

/** Does not prove that AWS WAF has no other rule against such a redirect. */
describe("rules against localhost", () => {
  it("are the two that take its redirect for an attack, where a page on localhost may sign in", () => {
    deepEqual(rulesAgainstLocalhost(["https://www.example.com", "https://localhost:5173"]), [
      "EC2MetaDataSSRF_QUERYARGUMENTS",
      "EC2MetaDataSSRF_BODY",
    ]);
  });

  it("are none otherwise", () => {
    deepEqual(rulesAgainstLocalhost(["https://www.example.com", "https://localhost.example.com"]), []);
  });
});
