import type { EnforcementLevel } from "../model";
import { PackConfigurationError } from "./pack-configuration-error";
import type { PolicyConfig, PolicyConfigs } from "./policy-config";

const levels: ReadonlySet<unknown> = new Set<EnforcementLevel>([
  "advisory",
  "mandatory",
  "remediate",
  "disabled",
]);

/**
 * Reads the document of a `--policy-pack-config` file. Throws a `PackConfigurationError` that names the policy, the value and what was
 * expected. https://www.pulumi.com/docs/insights/policy/policy-packs/authoring/#configuration-for-policy-packs
 */
export function parsePolicyConfigs(document: Readonly<Record<string, unknown>>): PolicyConfigs {
  if ("environments" in document) {
    throw new PackConfigurationError(
      '"environments" needs Pulumi ESC, which an offline preview cannot reach: remove it',
    );
  }
  return Object.fromEntries(
    Object.entries(document).map(([policy, value]): [string, PolicyConfig] => [policy, parse(policy, value)]),
  );
}

function parse(policy: string, value: unknown): PolicyConfig {
  if (typeof value === "string") return { level: parseLevel(policy, value), properties: {} };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new PackConfigurationError(
      `parsing "${policy}": ${JSON.stringify(value)} is not a valid value; must be a string or object`,
    );
  }
  const { enforcementLevel, ...properties } = value as Record<string, unknown>;
  return {
    level: enforcementLevel === undefined ? undefined : parseLevel(policy, enforcementLevel),
    properties,
  };
}

function parseLevel(policy: string, level: unknown): EnforcementLevel {
  if (levels.has(level)) return level as EnforcementLevel;
  throw new PackConfigurationError(
    `parsing enforcement level for "${policy}": ${JSON.stringify(level)} is not a valid enforcement level: ` +
      `use ${[...levels].join(", ")}`,
  );
}
