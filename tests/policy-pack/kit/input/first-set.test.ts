import { equal, throws } from "node:assert/strict";
import { firstSet } from "../../../../policy-pack/kit/input/first-set";
import { Input } from "../../../../policy-pack/kit/input/input";
import { Malformed } from "../../../../policy-pack/kit/input/malformed";
import { unknown } from "../../../support/policy-evaluate";
import * as sdk from "@pulumi/policy";

/** The SDK's own proxy, which throws at unknown values. */
const { unknownCheckingProxy } = sdk as unknown as { unknownCheckingProxy: (props: object) => object };
const inputs = Input.of({ empty: "", set: "a", later: "b", list: [] });
const at = (path: string) => inputs.read(path);

describe("firstSet", () => {
  it("is the first place with a value, and asks no later one", () => {
    equal(
      firstSet(at("set"), () => {
        throw new Error("asked");
      }).path,
      "set",
    );
    equal(
      firstSet(
        at("empty"),
        () => at("none"),
        () => at("later"),
        () => at("set"),
      ).path,
      "later",
    );
  });

  it("is the first place of all where none has a value", () => {
    equal(
      firstSet(
        at("none"),
        () => at("empty"),
        () => at("gone"),
      ).path,
      "none",
    );
  });

  it("is an unknown place before a known one: the program set it", () => {
    equal(
      firstSet(Input.of(unknownCheckingProxy({ first: unknown })).read("first"), () => at("set")).path,
      "first",
    );
  });

  it("says where the way to a place has the wrong shape", () => {
    throws(() => firstSet(at("set.below"), () => at("later")), Malformed);
  });
});
