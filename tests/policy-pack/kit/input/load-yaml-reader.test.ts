import { deepEqual } from "node:assert/strict";
import { loadYamlReader } from "../../../../policy-pack/kit/input/load-yaml-reader";

/** What it refuses, and how that is told, the tests of `parseDocument` show. */
describe("loadYamlReader", () => {
  it("reads a value with an unknown tag as what it is without", () => {
    const text =
      "uri: !Sub https://${Api}.example\nlist: !Split [a]\nmap: !Fn {a: 1}\nbytes: !!binary aGk=\nnone: !Ref\n";
    deepEqual(loadYamlReader()(text), {
      uri: "https://${Api}.example",
      list: ["a"],
      map: { a: 1 },
      bytes: "aGk=",
      none: null,
    });
  });

  it("reads plain values as YAML 1.2 does", () => {
    const text = "[yes, off, 1_0, 012, 0o17, 0x1F, 1e3, .5, ~, null, True, 2001-01-01, 1:30, -.inf]";
    deepEqual(loadYamlReader()(text), [
      "yes",
      "off",
      "1_0",
      12,
      15,
      31,
      1000,
      0.5,
      null,
      null,
      true,
      "2001-01-01",
      "1:30",
      -Infinity,
    ]);
  });
});
