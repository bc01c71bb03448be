import type { Settings } from "../../policy-pack/kit/settings/read-config";
import { policies, settings } from "../../policy-pack/policies";

const level = { enum: ["advisory", "mandatory", "remediate", "disabled"] };

/** The JSON Schema of the file that `--policy-pack-config` takes. It refuses what the engine takes in silence: misspelt names. */
export function policiesSchema(): object {
  const properties = Object.fromEntries(
    [settings, ...policies].map(({ name, description, settings: own }) => [
      name,
      {
        description,
        anyOf: [
          level,
          {
            type: "object",
            properties: { enforcementLevel: level, ...schemasOf(own) },
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

function schemasOf(settings: Settings): object {
  return Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema]));
}
