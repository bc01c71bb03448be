import type { PolicyConfig, PolicyConfigs } from "./policy-config";
import type { PolicyInfo } from "./pack-description";

/** The whole configuration of a pack: the policies' own defaults, then what the pack says in code, then the file. */
export function reconcilePolicyConfigs(
  policies: readonly PolicyInfo[],
  initial: PolicyConfigs,
  given: PolicyConfigs,
): PolicyConfigs {
  return apply(apply(defaults(policies), initial), given);
}

function defaults(policies: readonly PolicyInfo[]): PolicyConfigs {
  return Object.fromEntries(
    policies.map((policy) => [policy.name, { level: policy.level, properties: schemaDefaults(policy) }]),
  );
}

function schemaDefaults(policy: PolicyInfo): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(policy.configSchema.properties)) {
    if (typeof schema === "object" && schema !== null && "default" in schema) found[name] = schema.default;
  }
  return found;
}

function apply(base: PolicyConfigs, given: PolicyConfigs): PolicyConfigs {
  const all = given["all"]?.level;
  const result: Record<string, PolicyConfig> = {};
  for (const [policy, config] of Object.entries(base))
    result[policy] = { ...config, level: all ?? config.level };
  for (const [policy, config] of Object.entries(given)) {
    if (config.level === undefined && Object.keys(config.properties).length === 0) continue;
    const before = result[policy];
    result[policy] = {
      level: config.level ?? before?.level,
      properties: { ...before?.properties, ...config.properties },
    };
  }
  return result;
}
