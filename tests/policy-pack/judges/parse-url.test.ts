import { equal } from "node:assert/strict";
import { parseUrl } from "../../../policy-pack/judges/parse-url";

describe("parseUrl", () => {
  it("reads a URL, and says undefined of what is none", () => {
    equal(parseUrl("https://a.example/b")?.hostname, "a.example");
    equal(parseUrl("a.example"), undefined);
    equal(parseUrl(""), undefined);
  });

  it("says the same however often it was asked", () => {
    for (let call = 0; call < 20_000; call += 1)
      equal(parseUrl("https://b\u00fccher.example")?.hostname, "xn--bcher-kva.example");
  });
});
