import { deepEqual, equal, notEqual } from "node:assert/strict";
import { choice } from "../../../../policy-pack/kit/settings/choice";
import { ConfigReader } from "../../../../policy-pack/kit/settings/config-reader";

const settings = {
  minimum: { ...choice(["1.2", "1.3"], "1.2", "The floor."), shared: "minimumTls" },
  mode: choice(["soft", "hard"], "soft", "How safe."),
};

describe("ConfigReader", () => {
  it("has nothing to tell before it has read, and nothing that has been told", () => {
    const reader = new ConfigReader(settings);
    deepEqual([reader.hasProblems, reader.takeProblems()], [false, []]);
    reader.read({ mode: "x" });
    deepEqual([reader.hasProblems, reader.takeProblems().length, reader.hasProblems], [true, 1, false]);
  });

  it("reads the same values once, in whichever object they come", () => {
    const reader = new ConfigReader(settings);
    const first = reader.read({ minimum: "1.3", mode: "soft" });
    equal(reader.read({ minimum: "1.3", mode: "soft" }), first);
  });

  it("reads again where one value of several has changed, is gone or is new", () => {
    const reader = new ConfigReader(settings);
    const first = reader.read({ minimum: "1.3", mode: "soft" });
    const changed = reader.read({ minimum: "1.3", mode: "hard" });
    notEqual(changed, first);
    deepEqual(changed, { minimum: "1.3", mode: "hard" });
    deepEqual(reader.read({ minimum: "1.3" }), { minimum: "1.3", mode: "soft" });
    deepEqual(reader.read({ minimum: "1.3", mode: "hard" }), changed);
  });

  it("reads again where what all policies share has changed, and tells no problem twice for it", () => {
    const reader = new ConfigReader(settings);
    const [newer, older] = [{ minimumTls: "1.3" }, { minimumTls: "1.2" }];
    const wrong = { mode: "x" };
    const first = reader.read(wrong, newer);
    deepEqual([first.minimum, reader.takeProblems().length], ["1.3", 1]);
    equal(reader.read(wrong, newer), first);
    deepEqual([reader.read(wrong, older).minimum, reader.takeProblems()], ["1.2", []]);
    deepEqual(reader.read(wrong).minimum, "1.2");
    deepEqual([reader.read({ mode: "y" }, older).mode, reader.takeProblems().length], ["soft", 1]);
  });
});
