import { deepEqual, equal } from "node:assert/strict";
import { isUrn, makeUrn, urnName, urnQualifiedType, urnType } from "../../../../tools/engine/names/urn";

const scope = { stack: "dev", project: "sample" };

describe("URNs", () => {
  const made: Record<string, [parent: string, type: string, name: string]> = {
    "urn:pulumi:dev::sample::a:b:C::c": ["", "a:b:C", "c"],
    "urn:pulumi:dev::sample::a:b:C::under the stack": [
      "urn:pulumi:dev::sample::pulumi:pulumi:Stack::sample-dev",
      "a:b:C",
      "under the stack",
    ],
    "urn:pulumi:dev::sample::x:y:Z$a:b:C::c": ["urn:pulumi:dev::sample::x:y:Z::z", "a:b:C", "c"],
    "urn:pulumi:dev::sample::u:v:W$x:y:Z$a:b:C::a::b": [
      "urn:pulumi:dev::sample::u:v:W$x:y:Z::z",
      "a:b:C",
      "a::b",
    ],
  };
  for (const [urn, [parent, type, name]] of Object.entries(made)) {
    it(`${urn} is made of its parts, and read back`, () => {
      equal(makeUrn(scope, parent, type, name), urn);
      deepEqual([urnType(urn), urnName(urn)], [type, name]);
      equal(urnQualifiedType(urn), urn.split("::")[2]);
      equal(isUrn(urn), true);
    });
  }

  for (const text of [
    "",
    "urn:pulumi:dev",
    "urn:other:dev::sample::a:b:C::c",
    "urn:pulumi:dev::sample::a:b:C",
  ]) {
    it(`"${text}" is none`, () => {
      equal(isUrn(text), false);
    });
  }
});
