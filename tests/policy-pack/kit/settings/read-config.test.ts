import { deepEqual, equal } from "node:assert/strict";
import { choice } from "../../../../policy-pack/kit/settings/choice";
import { exemptionsOf } from "../../../../policy-pack/kit/settings/exemptions";
import { readConfig } from "../../../../policy-pack/kit/settings/read-config";
import { texts } from "../../../../policy-pack/kit/settings/texts";

const settings = {
  minimum: choice(["1.2", "1.3"], "1.2", "the floor"),
  names: texts("some names", (name) => (name.includes(" ") ? `"${name}" has a space` : undefined)),
  exemptions: exemptionsOf("p"),
};

describe("readConfig", () => {
  it("falls back to the default of what is left out", () => {
    deepEqual(readConfig(settings, {}), {
      config: { minimum: "1.2", names: [], exemptions: [] },
      problems: [],
    });
  });

  it("reads what is given", () => {
    const given = { minimum: "1.3", names: ["a"], exemptions: [] };
    deepEqual(readConfig(settings, given), { config: given, problems: [] });
  });

  it("finds every problem at once, a misspelt property among them", () => {
    const given = { minimun: "1.3", minimum: 1.3, names: ["a b", 1], exemptions: {} };
    deepEqual(readConfig(settings, given).problems, [
      '"minimun" is not a setting; the settings are minimum, names, exemptions',
      'minimum: 1.3 is not one of "1.2", "1.3"',
      'names: "a b" has a space',
      "names: 1 is not a text",
      "exemptions: an object is not a list of {resource, finding, reason, until}",
    ]);
  });

  it("takes what all policies share where a value is left out, and a policy's own value first", () => {
    const sharing = { minimum: { ...settings.minimum, shared: "minimumTls" } };
    equal(readConfig(sharing, {}, { minimumTls: "1.3" }).config.minimum, "1.3");
    equal(readConfig(sharing, { minimum: "1.2" }, { minimumTls: "1.3" }).config.minimum, "1.2");
  });
});
