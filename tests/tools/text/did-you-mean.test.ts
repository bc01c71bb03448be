import { equal } from "node:assert/strict";
import { didYouMean } from "../../../tools/text/did-you-mean";

describe("did you mean", () => {
  const known = ["api-authorization", "api-minimum-tls"];
  const cases: Record<string, [text: string, advice: string]> = {
    "names the nearest": ["api-authorisation", "; did you mean 'api-authorization'?"],
    "does not mind capitals": ["API-Minimum-TLS", "; did you mean 'api-minimum-tls'?"],
    "lists all where none is near": ["cors", "; expected api-authorization, api-minimum-tls"],
  };
  for (const [what, [text, advice]] of Object.entries(cases)) {
    it(what, () => {
      equal(didYouMean(text, known), advice);
    });
  }

  it("does not list many", () => {
    const many = Array.from({ length: 21 }, (_, index) => `policy-${index}`);
    equal(didYouMean("cors", many), "; none of the 21 that exist is near");
  });
});
