import { deepEqual, throws } from "node:assert/strict";
import { gathered } from "../../../../policy-pack/kit/input/gathered";
import { Malformed } from "../../../../policy-pack/kit/input/malformed";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";

describe("gathered", () => {
  it("searches once, and applies each check to everything that was found", () => {
    let searches = 0;
    const eachNumber = gathered<number>(function* (check) {
      searches += 1;
      for (const number of [1, 2]) yield* check(number);
    });
    const said = (word: string) => [
      ...eachNumber(function* (number) {
        yield `${word} ${number}`;
      }),
    ];
    deepEqual([said("a"), said("b"), searches], [["a 1", "a 2"], ["b 1", "b 2"], 1]);
  });

  it("tells everybody what the search could not read, and loses no other finding", () => {
    const open = new Undecided("b");
    const eachNumber = gathered<number>(function* (check) {
      yield* check(1);
      yield open;
      yield* check(2);
    });
    const findings = () => [
      ...eachNumber(function* (number) {
        if (number === 1) throw new Malformed("a", "a list", "a text");
        yield "two";
      }),
    ];
    const expected = [open, new Malformed("a", "a list", "a text").message, "two"];
    deepEqual([findings(), findings()], [expected, expected]);
  });

  it("ends where the search ends, each time", () => {
    const nothing = gathered<number>(() => {
      throw new Undecided("body");
    });
    const ask = () => [...nothing(() => (function* () {})())];
    throws(ask, new Undecided("body"));
    throws(ask, new Undecided("body"));
  });
});
