import assert from "node:assert/strict";
import { replaceSection } from "../../../tools/readme/replace-section";

describe("replaceSection", () => {
  it("replaces what stands between the markers and nothing else", () => {
    assert.equal(
      replaceSection("a\n<!-- t:begin -->old<!-- t:end -->\nb", "t", "new"),
      "a\n<!-- t:begin -->\n\nnew\n\n<!-- t:end -->\nb",
    );
  });

  it("refuses a text without the markers", () => {
    assert.throws(() => replaceSection("a", "t", "new"), {
      message: "Expected one <!-- t:begin --> followed by one <!-- t:end -->.",
    });
  });

  it("refuses a text that holds the section twice", () => {
    const twice = "<!-- t:begin --><!-- t:end -->".repeat(2);
    assert.throws(() => replaceSection(twice, "t", "new"), /Expected one/);
  });

  it("refuses an end that stands before its beginning", () => {
    assert.throws(() => replaceSection("<!-- t:end --><!-- t:begin -->", "t", "new"), /Expected one/);
  });
});
