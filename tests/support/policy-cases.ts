import { deepEqual, equal } from "node:assert/strict";
import type { Policy } from "../../policy-pack/kit/policy/define-policy";
import { evaluate, evaluateStack, remediate, type StackCaseResource } from "./policy-evaluate";

/** What a policy must say about resources of one type or several. Each key ends the sentence of its test. */
export interface Cases {
  readonly types: readonly string[];
  readonly config?: object;
  /** The violations of a resource with no input but its region. */
  readonly omitted: readonly string[];
  /** Inputs without violation. */
  readonly allowed: Readonly<Record<string, object>>;
  /** Inputs with the exact text of each violation. */
  readonly denied: Readonly<Record<string, readonly [inputs: object, ...violations: string[]]>>;
  /** Inputs with unknown values that matter: the path of each, and what is reported beside it. */
  readonly undecided: Readonly<
    Record<string, readonly [inputs: object, paths: string | readonly string[], ...violations: string[]]>
  >;
  /** Of a type whose properties do not matter: nothing can be unknown. */
  readonly readsNothing?: true;
  /** What level `remediate` makes of denied inputs, by their name; every other denied case it leaves as it is. */
  readonly repaired?: Readonly<Record<string, object>>;
}

/** What a policy must say about a whole stack. */
export interface StackCase {
  readonly config?: object;
  readonly resources: Readonly<Record<string, StackCaseResource>>;
  /** By the name of the resource: its violations. */
  readonly denied?: Readonly<Record<string, readonly string[]>>;
  /** By the name of the resource: the paths of its open questions. */
  readonly undecided?: Readonly<Record<string, readonly string[]>>;
}

/** The cases of one policy: the data of its tests, of its documentation and of every test over all policies. */
export interface PolicyCases {
  readonly resources?: readonly Cases[];
  readonly stacks?: Readonly<Record<string, StackCase>>;
}

/** Cases of one type of resource or several. */
export function of(types: string | readonly string[], cases: Omit<Cases, "types">): Cases {
  return { types: [types].flat(), ...cases };
}

/** Turns the cases of a policy into tests. */
export function describeCases(policy: Policy, { resources = [], stacks = {} }: PolicyCases): void {
  describe(policy.name, () => {
    for (const cases of resources) {
      for (const type of cases.types) describeType(policy, type, cases);
    }
    for (const [name, stack] of Object.entries(stacks)) {
      it(`judges a stack: ${name}`, () => {
        const outcomes = evaluateStack(policy, stack.resources, stack.config);
        deepEqual(
          Object.fromEntries(
            Object.entries(outcomes).map(([resource, { violations, open }]) => [
              resource,
              { violations, open: open.map(pathOf) },
            ]),
          ),
          Object.fromEntries(
            [...new Set([...Object.keys(stack.denied ?? {}), ...Object.keys(stack.undecided ?? {})])].map(
              (resource) => [
                resource,
                {
                  violations: stack.denied?.[resource] ?? [],
                  open: stack.undecided?.[resource] ?? [],
                },
              ],
            ),
          ),
        );
      });
    }
  });
}

function describeType(policy: Policy, type: string, cases: Cases): void {
  const given = cases.config === undefined ? "" : ` with ${JSON.stringify(cases.config)}`;
  const judged = (inputs: object) => {
    const { violations, waived, open } = evaluate(policy, type, inputs, cases.config);
    equal(waived.length, 0);
    return { violations, open: open.map(pathOf) };
  };
  describe(`${type}${given}`, () => {
    it("says what it must when everything is omitted", () => {
      deepEqual(judged({ region: "eu-west-1" }), { violations: cases.omitted, open: [] });
    });
    for (const [name, inputs] of Object.entries(cases.allowed)) {
      it(`allows ${name}`, () => {
        deepEqual(judged(inputs), { violations: [], open: [] });
      });
    }
    for (const [name, [inputs, ...violations]] of Object.entries(cases.denied)) {
      it(`denies ${name}`, () => {
        deepEqual(judged(inputs), { violations, open: [] });
      });
      it(`repairs ${name}, or leaves it as it is`, () => {
        const repaired = remediate(policy, type, structuredClone(inputs), cases.config);
        deepEqual(repaired, cases.repaired?.[name] ?? inputs);
        deepEqual(remediate(policy, type, structuredClone(repaired), cases.config), repaired);
        if (cases.repaired?.[name] !== undefined) {
          deepEqual(judged(repaired), { violations: [], open: [] });
        }
      });
    }
    for (const [name, [inputs, paths, ...violations]] of Object.entries(cases.undecided)) {
      it(`leaves open ${name}`, () => {
        deepEqual(judged(inputs), { violations, open: [paths].flat() });
      });
    }
  });
}

function pathOf(question: string): string {
  return question.replace(" can't be known during preview", "");
}
