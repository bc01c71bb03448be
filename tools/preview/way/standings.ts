import type { Check } from "../../report/check";
import type { HopFact, Standing } from "../../report/way";
import type { PlannedResource } from "../../engine/model";

/** By which words of its name a policy is taken to judge a property of a hop: packs are not known beforehand. */
const words: Readonly<Record<HopFact["name"], RegExp>> = {
  protocol: /https?\b|redirect|transport|plain/,
  TLS: /tls|ssl|cipher|certificate/,
  CORS: /cors/,
  authorization: /auth/,
  headers: /header|csp|content-security/,
};

/** What the checks of some resources show. */
export class Standings {
  readonly #byUrn = new Map<string, Check[]>();

  constructor(checks: readonly Check[]) {
    for (const check of checks) {
      if (check.subject.kind !== "resource") continue;
      const { urn } = check.subject;
      this.#byUrn.set(urn, [...(this.#byUrn.get(urn) ?? []), check]);
    }
  }

  /** A property of a hop, with what the policies that judge it said of some resources. */
  fact(name: HopFact["name"], value: string, resources: readonly PlannedResource[]): HopFact {
    const checks = this.#of(resources).filter(({ rule }) => words[name].test(rule));
    return { name, value, standing: standingOf(checks) };
  }

  /** What all policies said of some resources. */
  of(resources: readonly PlannedResource[]): Standing {
    return standingOf(this.#of(resources));
  }

  #of(resources: readonly PlannedResource[]): readonly Check[] {
    return resources.flatMap(({ urn }) => this.#byUrn.get(urn) ?? []);
  }
}

/** One open question leaves the whole open, and what nobody judged is not known. */
function standingOf(checks: readonly Check[]): Standing {
  const verdicts = checks.map(({ verdict }) => verdict);
  if (verdicts.includes("fail") || verdicts.includes("warn")) return "violated";
  if (verdicts.includes("undecided")) return "unknown";
  return verdicts.includes("pass") ? "holds" : "unknown";
}
