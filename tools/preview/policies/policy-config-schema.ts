import type { PackDescription, PolicyInfo } from "../../engine/packs/pack-description";

const levels = ["advisory", "mandatory", "remediate", "disabled"];

/** A JSON schema of the file that `--policy-pack-config` takes for a pack: editors complete and check by it. */
export function policyConfigSchema({ name, policies }: PackDescription) {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Configuration of the policy pack ${name}`,
    type: "object",
    additionalProperties: false,
    properties: {
      all: { description: "The level of every policy that has none of its own.", enum: levels },
      ...Object.fromEntries(policies.map((policy) => [policy.name, entryOf(policy)])),
    },
  };
}

function entryOf({ description, configSchema: { properties, required } }: PolicyInfo) {
  return {
    description,
    anyOf: [
      { enum: levels },
      {
        type: "object",
        additionalProperties: false,
        properties: { enforcementLevel: { enum: levels }, ...properties },
        ...(required.length === 0 ? {} : { required }),
      },
    ],
  };
}
