import { settingsTable } from "./settings-table";

const encrypted = {
  type: "object",
  properties: { secure: { type: "string" } },
  required: ["secure"],
  additionalProperties: false,
};

/** JSON schema of a stack's file, with which an editor knows the settings. It says what one value can be, no more. */
export function stackSchema(project: string): object {
  const keys = Object.entries(settingsTable).map(([key, setting]) => {
    const { description, byDefault, shape } = setting;
    const none = byDefault === "" ? [{ const: "" }] : [];
    const anyOf = [shape.schema, ...none, encrypted];
    return [key.includes(":") ? key : `${project}:${key}`, { description, anyOf }] as const;
  });
  const names = keys.map(([key]) => key);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Stack of ${project}`,
    type: "object",
    properties: {
      config: {
        type: "object",
        properties: Object.fromEntries(keys),
        propertyNames: {
          anyOf: [{ enum: names }, { not: { pattern: `^(${project}|aws):` } }],
        },
      },
    },
  };
}
