import type { Check } from "../report/check";
import type { Context } from "./context";
import { notAsked, type Finding, type Probe } from "./probe";

/**
 * Asks every question; the loud ones, which a firewall may take for an attack, after all others. A probe that breaks is
 * undecided: it never takes the others with it, nor counts as passed.
 */
export async function runProbes(
  probes: readonly Probe[],
  context: Context,
  onAnswer: (answered: number, probe: Probe) => void,
): Promise<Check[]> {
  let answered = 0;
  const run = async (probe: Probe): Promise<Check[]> => {
    const findings = await ask(probe, context);
    answered += 1;
    onAnswer(answered, probe);
    return findings.map((finding) => ({ ...finding, rule: probe.rule.id }));
  };
  const turnOf = ({ rule }: Probe): "quiet" | "loud" | "last" => {
    // What AWS has kept of the loud ones is there when they are over.
    if (rule.id === "waf-samples") return "last";
    return rule.group === "waf" || rule.id === "cors-hostile-block" ? "loud" : "quiet";
  };
  const checks: Check[] = [];
  for (const turn of ["quiet", "loud", "last"] as const)
    checks.push(...(await Promise.all(probes.filter((probe) => turnOf(probe) === turn).map(run))).flat());
  return checks;
}

async function ask(probe: Probe, context: Context): Promise<readonly Finding[]> {
  try {
    return await probe.ask(context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ ...notAsked("-", `The probe broke: ${reason}.`), verdict: "undecided" }];
  }
}
