/** What a new policy starts from: the path of each file and its text. */
export interface Skeleton {
  readonly files: ReadonlyMap<string, string>;
  /** The two lines for `policies/index.ts`. */
  readonly listing: readonly [importLine: string, item: string];
}

/** The skeleton of a policy. Its types hold once the resource is chosen, and its test passes once its cases say something. */
export function policySkeleton(family: string, name: string): Skeleton {
  const exported = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const concern = family === "authorization" ? "auth" : family;
  const cases = `tests/policy-pack/policies/${family}/${name}`;
  return {
    listing: [`import { ${exported} } from "./${family}/${name}";`, `  ${exported},`],
    files: new Map([
      [
        `policy-pack/policies/${family}/${name}.ts`,
        `import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { listener, type Listener } from "../../resources/listener";

/** The one fact that the policy encodes. */
export const ${exported} = definePolicy({
  name: "${name}",
  concern: "${concern}",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8"],
  url: "https://docs.aws.amazon.com/",
  description: "The required state, in one sentence.",
  why: "What goes wrong without it.",
  remediation: "How to get there.",
  checks: [on(listener, judged)],
});

function* judged({ protocol }: Listener): Findings {
  if (protocol.text() === "wrong") yield \`\${protocol.path} is wrong. Set it to right.\`;
}
`,
      ],
      [
        `${cases}.cases.ts`,
        `import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:lb/listener:Listener"], {
      omitted: [],
      allowed: { "the right value": { protocol: "right" } },
      denied: { "the wrong value": [{ protocol: "wrong" }, "protocol is wrong. Set it to right."] },
      undecided: { "an unknown value": [{ protocol: unknown }, "protocol"] },
    }),
  ],
};
`,
      ],
      [
        `${cases}.test.ts`,
        `import { ${exported} } from "../../../../policy-pack/policies/${family}/${name}";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./${name}.cases";

describeCases(${exported}, cases);
`,
      ],
    ]),
  };
}
