import { setTimeout as sleep } from "node:timers/promises";
import type { BlockedSample, BlockedSamples } from "../aws/blocked-samples";
import type { Context } from "../context";
import { criteria } from "../criteria";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import type { Targets } from "../targets/targets";

/** A sample takes a moment to be kept: so many milliseconds before each try. */
const usualPauses: readonly number[] = [0, 5_000, 10_000];

/** AWS itself says that the web ACL blocked what this run sent; without its word a block is consistent with one. */
export const firewallSamples: Probe = firewallSamplesAfter(usualPauses);

/** The probe, with other pauses before its tries. */
export function firewallSamplesAfter(pauses: readonly number[]): Probe {
  return {
    rule: ruleOf({
      id: "waf-samples",
      title: "Blocked requests, by AWS's own samples",
      description: "AWS WAF's sampled requests hold requests of this run that each web ACL blocked.",
      area: "waf",
      severity: "low",
      remediation:
        "See that the web ACL is associated and its rules sample requests; the credentials need wafv2:GetWebACL and wafv2:GetSampledRequests.",
      criterion: criteria.tested,
    }),
    ask: async (context) => {
      const { blockedSamples, targets } = context;
      if (typeof blockedSamples === "string") return [notAsked("wafv2", blockedSamples)];
      const guarded = guardedBy(targets);
      if (guarded.length === 0) return [notAsked("wafv2", "The outputs name no web ACL (webAclArns).")];
      return Promise.all(
        guarded.map(([endpoint, arn]) => askAcl(context, blockedSamples, endpoint, arn, pauses)),
      );
    },
  };
}

async function askAcl(
  { userAgent, now }: Context,
  blockedSamples: BlockedSamples,
  endpoint: Endpoint,
  arn: string,
  pauses: readonly number[],
): Promise<Finding> {
  const place = { endpoint };
  let own: readonly BlockedSample[] = [];
  for (const pause of pauses) {
    await sleep(pause);
    try {
      const samples = await blockedSamples(arn, now);
      own = samples.filter((sample) => sample.userAgent === userAgent);
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return found("skipped", place, `AWS WAF was not asked to the end: ${reason}`, [arn]);
    }
    if (own.length > 0) break;
  }
  const evidence = [arn, ...new Set(own.map(({ rule }) => `blocked by ${rule}`))];
  return own.length > 0
    ? found("pass", place, `AWS WAF has samples of ${own.length} requests that it blocked.`, evidence)
    : found(
        "warn",
        place,
        "AWS WAF has no sample yet of a request of this run that it blocked; what was seen is consistent with a firewall.",
        evidence,
      );
}

function guardedBy({ api, site, signIn, webAcls = {} }: Targets): (readonly [Endpoint, string])[] {
  const hosts = { api, site, signIn };
  return (["api", "site", "signIn"] as const).flatMap((name) => {
    const endpoint = hosts[name];
    const arn = webAcls[name];
    return endpoint === undefined || arn === undefined ? [] : [[endpoint, arn] as const];
  });
}
