import assert from "node:assert/strict";
import { choice } from "../../../policy-pack/kit/choice";
import { exemptions } from "../../../policy-pack/kit/exemptions";
import { readConfig } from "../../../policy-pack/kit/read-config";
import { texts } from "../../../policy-pack/kit/texts";

const settings = {
  minimum: choice(["1.2", "1.3"], "1.2", "the floor"),
  names: texts("some names", (name) => (name.includes(" ") ? `"${name}" has a space` : undefined)),
  exemptions,
};

describe("readConfig", () => {
  it("falls back to the default of what is left out", () => {
    assert.deepEqual(readConfig(settings, {}), {
      config: { minimum: "1.2", names: [], exemptions: [] },
      problems: [],
    });
  });

  it("reads what is given", () => {
    const given = { minimum: "1.3", names: ["a"], exemptions: [] };
    assert.deepEqual(readConfig(settings, given), { config: given, problems: [] });
  });

  it("finds every problem at once, a misspelt property among them", () => {
    const given = { minimun: "1.3", minimum: 1.3, names: ["a b", 1], exemptions: {} };
    assert.deepEqual(readConfig(settings, given).problems, [
      '"minimun" is not a setting; the settings are minimum, names, exemptions',
      'minimum: 1.3 is not one of "1.2", "1.3"',
      'names: "a b" has a space',
      "names: 1 is not a text",
      "exemptions: an object is not a list of {resource, reason, until}",
    ]);
  });
});
