import { enforcementLevels } from "./levels";
import type { PolicyConfig, PolicyConfigs } from "./policy-config";

/**
 * Reads the document of a `--policy-pack-config` file; what is wrong with it is added to `problems`, naming the policy, the value and
 * what was expected. https://www.pulumi.com/docs/insights/policy/policy-packs/authoring/#configuration-for-policy-packs
 */
export function parsePolicyConfigs(
  { environments, ...policies }: Readonly<Record<string, unknown>>,
  problems: string[],
): PolicyConfigs {
  if (environments !== undefined) {
    problems.push('"environments" needs Pulumi ESC, which an offline preview cannot reach: remove it');
  }
  return Object.fromEntries(
    Object.entries(policies).map(([policy, value]) => [policy, parse(policy, value, problems)]),
  );
}

function parse(policy: string, value: unknown, problems: string[]): PolicyConfig {
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isMap && typeof value !== "string") {
    problems.push(
      `parsing "${policy}": ${JSON.stringify(value)} is not a valid value; must be a string or object`,
    );
    return { level: undefined, properties: {} };
  }
  const given: Readonly<Record<string, unknown>> = isMap ? { ...value } : { enforcementLevel: value };
  const { enforcementLevel, ...properties } = given;
  const level = enforcementLevels.find((known) => known === enforcementLevel);
  if (enforcementLevel !== undefined && level === undefined)
    problems.push(
      `parsing enforcement level for "${policy}": ${JSON.stringify(enforcementLevel)} is not a valid enforcement level: ` +
        `use ${enforcementLevels.join(", ")}`,
    );
  return { level, properties };
}
