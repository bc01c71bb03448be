import type { Exemption } from "./exemptions";
import { matchesPattern } from "./matches-pattern";

/** The exemption of a finding that holds, or failing that the one that ended last. */
export function exemptionOf(
  resource: { readonly name: string; readonly urn: string },
  finding: string,
  all: readonly Exemption[],
): Exemption | undefined {
  return all
    .filter((exemption) => isOn(exemption, resource))
    .filter(({ finding: part }) => part === undefined || finding.includes(part))
    .sort((a, b) => b.until.localeCompare(a.until))[0];
}

/** Whether an exemption is on a resource. */
export function isOn(
  { resource: pattern }: Exemption,
  resource: { readonly name: string; readonly urn: string },
): boolean {
  return matchesPattern(pattern, resource.name) || matchesPattern(pattern, resource.urn);
}
