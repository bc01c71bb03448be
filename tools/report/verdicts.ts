import type { Preview, RanPack, RanPolicy } from "../engine/model";

/**
 * What came of a policy as a whole: `violated`; `undecided` on some resource; `passed` on all that it judged;
 * `unasked`: there was nothing that it applies to; `disabled`.
 */
export type Verdict = "violated" | "undecided" | "passed" | "unasked" | "disabled";

/** A policy of a pack and what came of it. */
export interface PolicyVerdict {
  readonly pack: RanPack;
  readonly policy: RanPolicy;
  readonly verdict: Verdict;
}

/** The verdict of every policy of every pack that ran, in the packs' order. */
export function verdicts(preview: Preview): readonly PolicyVerdict[] {
  return preview.packs.flatMap((pack) =>
    pack.policies.map((policy) => {
      const findings = preview.findings.filter(
        (found) => found.pack === pack.name && found.policy === policy.name,
      );
      return { pack, policy, verdict: verdictOf(policy, findings) };
    }),
  );
}

function verdictOf(policy: RanPolicy, findings: Preview["findings"]): Verdict {
  if (policy.level === "disabled") return "disabled";
  if (findings.some(({ undecided }) => !undecided)) return "violated";
  if (findings.length > 0) return "undecided";
  return policy.judged > 0 ? "passed" : "unasked";
}
