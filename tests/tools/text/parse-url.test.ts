import { equal } from "node:assert/strict";
import { parseUrl } from "../../../tools/text/parse-url";

describe("parseUrl", () => {
  it("reads a URL, and says undefined of what is none", () => {
    equal(parseUrl("https://a.example/b")?.hostname, "a.example");
    equal(parseUrl("a.example"), undefined);
    equal(parseUrl(""), undefined);
  });

  it("reads a relative one against a base", () => {
    equal(parseUrl("/a", "https://a.example/b")?.href, "https://a.example/a");
  });

  it("says the same however often it was asked", () => {
    for (let call = 0; call < 20_000; call += 1)
      equal(parseUrl("https://b\u00fccher.example")?.hostname, "xn--bcher-kva.example");
  });
});
