import type { PolicyInfo } from "../../engine/packs/pack-description";
import { plainText } from "../../report/text/plain-text";
import { wrap } from "../../report/text/wrap";
import { isConcern } from "../is-concern";

/** What a policy requires, how to get there, and what can be set. */
export function policyExplanation(policy: PolicyInfo, width: number): string {
  const settings = Object.entries(policy.configSchema.properties).map(([name, schema]) => {
    const { description } = schema as { readonly description?: unknown };
    return typeof description === "string" ? `${name}: ${description}` : name;
  });
  const controls = policy.controls.filter((tag) => !isConcern(tag));
  const paragraphs = [
    [`${policy.name}  ${[policy.severity, policy.level].filter((word) => word !== undefined).join(", ")}`],
    wrap(plainText(policy.description), width),
    policy.remediation === undefined ? [] : wrap(`Fix: ${plainText(policy.remediation)}`, width),
    controls.length === 0 ? [] : wrap(`Controls: ${plainText(controls.join(", "))}`, width),
    policy.url === undefined || policy.url === "" ? [] : [plainText(policy.url)],
    settings.length === 0
      ? []
      : ["Settings:", ...settings.flatMap((text) => wrap(plainText(text), width, "  "))],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
