import type { Probe } from "./probe";

/** The probes that were asked for, or the patterns that fit none. */
export function chooseProbes(
  probes: readonly Probe[],
  { only, skip }: { readonly only: readonly string[]; readonly skip: readonly string[] },
): { readonly chosen: readonly Probe[]; readonly unknown: readonly string[] } {
  const unknown = [...only, ...skip].filter((pattern) => !probes.some((probe) => fits(pattern, probe)));
  const chosen = probes.filter(
    (probe) =>
      (only.length === 0 || only.some((pattern) => fits(pattern, probe))) &&
      !skip.some((pattern) => fits(pattern, probe)),
  );
  return { chosen, unknown };
}

/** A pattern is an area, an id, or either with `*` for any text. */
function fits(pattern: string, { rule }: Probe): boolean {
  const expression = new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`);
  return expression.test(rule.id) || expression.test(rule.group);
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
