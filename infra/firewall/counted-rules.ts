import type { FirewallCount } from "../settings/settings";
import { rulesAgainstLocalhost } from "../sign-in/rules-against-localhost";
import type { ManagedRule } from "./managed-groups";

/** The managed rules that count instead of block in each firewall: those that were chosen, and what localhost needs. */
export function countedRules(
  chosen: FirewallCount,
  signInOrigins: readonly string[],
): Readonly<Record<keyof FirewallCount, readonly ManagedRule[]>> {
  return {
    api: chosen.api ?? [],
    signIn: [...new Set([...rulesAgainstLocalhost(signInOrigins), ...(chosen.signIn ?? [])])],
    site: chosen.site ?? [],
  };
}
