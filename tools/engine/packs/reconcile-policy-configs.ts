import { defined } from "../defined";
import type { PolicyConfig, PolicyConfigs } from "./policy-config";
import type { PolicyInfo } from "./pack-description";

/** The whole configuration of a pack: the policies' own defaults, then what the pack says in code, then the file. */
export function reconcilePolicyConfigs(
  policies: readonly PolicyInfo[],
  initial: PolicyConfigs,
  given: PolicyConfigs,
): PolicyConfigs {
  const own: Record<string, PolicyConfig> = {};
  for (const policy of policies)
    own[policy.name] = { level: policy.level, properties: schemaDefaults(policy) };
  return apply(apply(own, initial), given);
}

function schemaDefaults({ configSchema }: PolicyInfo): PolicyConfig["properties"] {
  const schemas = Object.entries(configSchema.properties as Record<string, { default?: unknown }>);
  return defined(Object.fromEntries(schemas.map(([name, schema]) => [name, schema.default])));
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
