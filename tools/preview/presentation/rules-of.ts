import type { Preview, RanPack, RanPolicy } from "../../engine/model";
import type { Rule } from "../../report/rule";
import { isConcern } from "../is-concern";

/** The id of a policy: its name, after its pack's where another pack has one of that name. */
export function ruleId(packs: readonly RanPack[], pack: RanPack, policy: RanPolicy): string {
  const isShared = packs.some(
    (other) => other !== pack && other.policies.some(({ name }) => name === policy.name),
  );
  return isShared ? `${pack.name}/${policy.name}` : policy.name;
}

/** The policies of every pack that ran. */
export function rulesOf({ packs }: Preview): readonly Rule[] {
  return packs.flatMap((pack) =>
    pack.policies.map((policy) => ({
      id: ruleId(packs, pack, policy),
      title: policy.name,
      description: policy.description,
      severity: policy.severity,
      group: pack.name,
      remediation: policy.remediation,
      help: undefined,
      url: policy.url,
      controls: policy.controls.filter((tag) => !isConcern(tag)),
      tags: policy.controls.filter(isConcern),
      criterion: undefined,
    })),
  );
}
