import type { PackDescription } from "../../engine/packs/pack-description";
import { count } from "../../report/text/count";
import { cut } from "../../report/text/cut";
import { oneLine } from "../../report/text/one-line";

/** The policies of some packs, a line each. */
export function policyList(packs: readonly PackDescription[], width: number): string {
  const policies = packs.flatMap(({ policies: own }) => own);
  const longest = Math.max(0, ...policies.map(({ name }) => name.length));
  return packs
    .map(({ name, version, policies: own }) =>
      [
        `${oneLine(`${name} ${version}`)}: ${count(own.length, "policy", "policies")}`,
        ...own.map((policy) =>
          cut(
            oneLine(policy.name).padEnd(longest) +
              `  ${(policy.severity ?? "").padEnd("critical".length)}  ${oneLine(policy.description)}`,
            width,
          ),
        ),
        "",
      ].join("\n"),
    )
    .join("\n");
}
