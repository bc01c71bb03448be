import { equal, throws } from "node:assert/strict";
import { replaceSection } from "../../../tools/readme/replace-section";

describe("replaceSection", () => {
  it("replaces what stands between the markers and nothing else", () => {
    equal(
      replaceSection("a\n<!-- t:begin -->old<!-- t:end -->\nb", "t", "new"),
      "a\n<!-- t:begin -->\n\nnew\n\n<!-- t:end -->\nb",
    );
  });

  it("refuses a text without the markers", () => {
    throws(() => replaceSection("a", "t", "new"), {
      message: "Expected one <!-- t:begin --> followed by one <!-- t:end -->.",
    });
  });

  it("refuses a text that holds the section twice", () => {
    const twice = "<!-- t:begin --><!-- t:end -->".repeat(2);
    throws(() => replaceSection(twice, "t", "new"), /Expected one/);
  });

  it("refuses an end that stands before its beginning", () => {
    throws(() => replaceSection("<!-- t:end --><!-- t:begin -->", "t", "new"), /Expected one/);
  });
});
