import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, sep } from "node:path";
import { policies } from "../../policy-pack/policies";
import type { Policy } from "../../policy-pack/kit/policy/define-policy";
import type { PolicyCases } from "./policy-cases";

const root = join(__dirname, "../..");
const load = createRequire(__filename);

/** A policy with the family of its file and with its cases. */
export interface CataloguedPolicy {
  readonly policy: Policy;
  readonly family: string;
  readonly name: string;
  /** Undefined where there is no file of cases. */
  readonly cases: PolicyCases | undefined;
}

/** Every file of a policy, as `family/name`. */
export function policyFiles(): string[] {
  return filesBelow("policy-pack/policies", ".ts").filter((file) => file !== "index");
}

/** Every policy of the pack. */
export function policyCatalogue(): CataloguedPolicy[] {
  const ofCases = filesBelow("tests/policy-pack/policies", ".cases.ts");
  return policies.map((policy) => {
    const { name } = policy;
    const family =
      policyFiles()
        .find((file) => basename(file) === name)
        ?.split("/")[0] ?? "";
    const file = ofCases.find((candidate) => candidate === `${family}/${name}`);
    const cases =
      file === undefined
        ? undefined
        : (load(join(root, "tests/policy-pack/policies", `${file}.cases.ts`)) as { cases: PolicyCases })
            .cases;
    return { policy, family, name, cases };
  });
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length).split(sep).join("/"))
    .sort();
}
