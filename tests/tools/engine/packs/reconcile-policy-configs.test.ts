import { deepEqual } from "node:assert/strict";
import type { PolicyConfigs } from "../../../../tools/engine/packs/policy-config";
import { policyInfo } from "../../../support/preview-policy-info";
import { reconcilePolicyConfigs } from "../../../../tools/engine/packs/reconcile-policy-configs";

const policies = [
  policyInfo("a", "advisory", { floor: { default: 3 }, list: { default: [] }, none: {} }),
  policyInfo("b", "mandatory"),
];
const config = (level?: "advisory" | "mandatory" | "disabled", properties = {}) => ({ level, properties });

describe("a pack's configuration", () => {
  const cases: Record<string, [initial: PolicyConfigs, given: PolicyConfigs, expected: PolicyConfigs]> = {
    "is the policies' own where nothing is said": [
      {},
      {},
      { a: config("advisory", { floor: 3, list: [] }), b: config("mandatory") },
    ],
    "takes the pack's code before the schema, and the file before both": [
      { a: config("mandatory", { floor: 4, list: [1] }) },
      { a: config(undefined, { floor: 5 }) },
      { a: config("mandatory", { floor: 5, list: [1] }), b: config("mandatory") },
    ],
    "takes `all` for each level, and a policy's own before it": [
      {},
      { all: config("disabled"), b: config("advisory") },
      { a: config("disabled", { floor: 3, list: [] }), b: config("advisory"), all: config("disabled") },
    ],
    "keeps what is said of a policy that does not exist": [
      {},
      { c: config(undefined, { x: 1 }), d: config("advisory"), e: config() },
      {
        a: config("advisory", { floor: 3, list: [] }),
        b: config("mandatory"),
        c: config(undefined, { x: 1 }),
        d: config("advisory"),
      },
    ],
  };
  for (const [what, [initial, given, expected]] of Object.entries(cases)) {
    it(what, () => {
      deepEqual(reconcilePolicyConfigs(policies, initial, given), expected);
    });
  }
});
