import type { PolicyInfo } from "../../engine/packs/pack-description";
import { plainText } from "../../report/text/plain-text";
import { wrap } from "../../report/text/wrap";

/** What a policy requires, how to get there, and what can be set. */
export function policyExplanation(policy: PolicyInfo, width: number): string {
  const settings = Object.entries(policy.configSchema.properties).map(([name, schema]) => {
    const { description } = schema as { readonly description?: unknown };
    return typeof description === "string" ? `${name}: ${description}` : name;
  });
  const paragraphs = [
    [`${policy.name}  ${[policy.severity, policy.level].filter((word) => word !== undefined).join(", ")}`],
    wrap(plainText(policy.description), width),
    policy.remediation === undefined ? [] : wrap(`Fix: ${plainText(policy.remediation)}`, width),
    [...policy.controls, policy.url ?? ""].filter((line) => line !== "").map(plainText),
    settings.length === 0
      ? []
      : ["Settings:", ...settings.flatMap((text) => wrap(plainText(text), width, "  "))],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
