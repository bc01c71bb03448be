import { policies, settings } from "../../policy-pack/policies";

const level = { enum: ["advisory", "mandatory", "remediate", "disabled"] };

/** The JSON Schema of the file that `--policy-pack-config` takes. It refuses what the engine takes in silence: misspelt names. */
export function policiesSchema(): object {
  const properties = Object.fromEntries(
    [settings, ...policies].map(({ name, description, configSchema }) => [
      name,
      {
        description,
        anyOf: [
          level,
          {
            type: "object",
            properties: { enforcementLevel: level, ...configSchema.properties },
            additionalProperties: false,
          },
        ],
      },
    ]),
  );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of the policy pack secure-transport",
    type: "object",
    properties: { all: { description: "The level of every policy.", ...level }, ...properties },
    additionalProperties: false,
  };
}
