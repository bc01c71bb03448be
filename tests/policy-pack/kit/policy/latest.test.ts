import { deepEqual } from "node:assert/strict";
import { Latest } from "../../../../policy-pack/kit/policy/latest";

describe("Latest", () => {
  it("finds out once for one thing under one configuration, and anew for another", () => {
    const latest = new Latest<string>();
    const [thing, other, config, changed] = [{}, {}, {}, {}];
    const found: string[] = [];
    const ask = (of: object, under: object, name: string) =>
      latest.get(of, under, () => {
        found.push(name);
        return name;
      });
    deepEqual(
      [
        ask(thing, config, "a"),
        ask(thing, config, "b"),
        ask(thing, changed, "c"),
        ask(other, changed, "d"),
        ask(thing, changed, "e"),
      ],
      ["a", "a", "c", "d", "e"],
    );
    deepEqual(found, ["a", "c", "d", "e"]);
  });
});
