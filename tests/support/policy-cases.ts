import assert from "node:assert/strict";
import type { Policy } from "../../policy-pack/kit/define-policy";
import { evaluate } from "./policy-evaluate";

/** What a policy must say about resources of one type. Each key ends the sentence of its test. */
export interface Cases {
  readonly config?: object;
  /** The violations of a resource with no inputs at all. */
  readonly omitted: readonly string[];
  /** Inputs without violation. */
  readonly allowed: Readonly<Record<string, object>>;
  /** Inputs with the exact text of each violation. */
  readonly denied: Readonly<Record<string, readonly [inputs: object, ...violations: string[]]>>;
  /** Inputs with an unknown value that matters: the SDK's words on it, and what is reported beside it. */
  readonly undecided: Readonly<
    Record<string, readonly [inputs: object, unknown: string, ...violations: string[]]>
  >;
}

/** Turns the cases of one type of resource into tests. */
export function judges(policy: Policy, type: string, cases: Cases): void {
  describe(type, () => {
    it("says what it must when everything is omitted", () => {
      assert.deepEqual(evaluate(policy, type, {}, cases.config).violations, cases.omitted);
    });
    for (const [name, inputs] of Object.entries(cases.allowed)) {
      it(`allows ${name}`, () => {
        assert.deepEqual(evaluate(policy, type, inputs, cases.config), {
          violations: [],
          waived: [],
          undecided: undefined,
        });
      });
    }
    for (const [name, [inputs, ...violations]] of Object.entries(cases.denied)) {
      it(`denies ${name}`, () => {
        assert.deepEqual(evaluate(policy, type, inputs, cases.config), {
          violations,
          waived: [],
          undecided: undefined,
        });
      });
    }
    for (const [name, [inputs, undecided, ...violations]] of Object.entries(cases.undecided)) {
      it(`leaves open ${name}`, () => {
        assert.deepEqual(evaluate(policy, type, inputs, cases.config), { violations, waived: [], undecided });
      });
    }
  });
}
