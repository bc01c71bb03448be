import type { Check } from "../../report/check";
import type { Rule } from "../../report/rule";
import type { HopFact, Standing } from "../../report/way";
import type { PlannedResource } from "../../engine/model";

/** The tag by which a pack says that a policy is concerned with a property of a hop; a policy without one judges the stop alone. */
const concerns: Readonly<Record<HopFact["name"], string>> = {
  protocol: "https",
  TLS: "tls",
  CORS: "cors",
  authorization: "auth",
  headers: "headers",
};

/** An item of a list among a resource's inputs. */
export interface Item {
  readonly list: string;
  readonly index: number;
}

/** What the checks of some resources show. */
export class Standings {
  readonly #byUrn = new Map<string, Check[]>();

  readonly #tags: ReadonlyMap<string, readonly string[]>;

  constructor(checks: readonly Check[], rules: readonly Rule[]) {
    this.#tags = new Map(rules.map(({ id, tags }) => [id, tags]));
    for (const check of checks) {
      if (check.subject.kind !== "resource") continue;
      const { urn } = check.subject;
      this.#byUrn.set(urn, [...(this.#byUrn.get(urn) ?? []), check]);
    }
  }

  /**
   * A property of a hop, with what the policies that judge it said of some resources; of one item of a list alone, where the
   * hop is that item.
   */
  fact(name: HopFact["name"], value: string, resources: readonly PlannedResource[], item?: Item): HopFact {
    const checks = this.#of(resources).filter(({ rule }) => this.#tags.get(rule)?.includes(concerns[name]));
    const own = item === undefined ? checks : checks.map((check) => asSaidOf(item, check));
    return { name, value, standing: standingOf(own) };
  }

  /** What all policies said of some resources. */
  of(resources: readonly PlannedResource[]): Standing {
    return standingOf(this.#of(resources));
  }

  #of(resources: readonly PlannedResource[]): readonly Check[] {
    return resources.flatMap(({ urn }) => this.#byUrn.get(urn) ?? []);
  }
}

/** A finding that names other items of the list, and not this one, is none of this one. */
function asSaidOf({ list, index }: Item, check: Check): Check {
  const named = [...check.message.matchAll(new RegExp(`\\b${list}\\[(\\d+)\\]`, "g"))].map(([, number]) =>
    Number(number),
  );
  return named.length === 0 || named.includes(index) ? check : { ...check, verdict: "pass" };
}

/** One open question leaves the whole open, and what nobody judged is not known. */
function standingOf(checks: readonly Check[]): Standing {
  const verdicts = checks.map(({ verdict }) => verdict);
  if (verdicts.includes("fail") || verdicts.includes("warn")) return "violated";
  if (verdicts.includes("undecided")) return "unknown";
  return verdicts.includes("pass") ? "holds" : "unknown";
}
