import type { ErrorObject, ValidateFunction } from "ajv";
import { defined, filled } from "../defined";
import type { PolicyConfigs } from "./policy-config";
import type { PolicyInfo } from "./pack-description";

/** What is wrong with a pack's configuration, by the policies' schemas, in the engine's words: `policy: property: …`. */
export async function validatePolicyConfigs(
  policies: readonly PolicyInfo[],
  configs: PolicyConfigs,
): Promise<string[]> {
  const configured = policies.filter((policy) => Object.keys(policy.configSchema.properties).length > 0);
  if (configured.length === 0) return [];
  // Loaded late: the program and the packs are to be started before.
  const { Ajv } = await import("ajv");
  const { default: addFormats } = await import("ajv-formats");
  // Each schema is used once or twice: to make its code faster would take longer than to run it.
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true, code: { optimize: false } });
  addFormats.default(ajv);
  const validators = new Map<string, ValidateFunction>();
  return configured.flatMap(({ name, configSchema }) => {
    const { properties, required } = configSchema;
    // A schema of draft 4 may not have an empty list.
    const schema = defined({ type: "object", properties, required: filled(required) });
    const text = JSON.stringify(schema);
    const validate = validators.get(text) ?? ajv.compile(schema);
    validators.set(text, validate);
    validate(configs[name]?.properties ?? {});
    return (validate.errors ?? []).map((error) => `${name}: ${describe(error)}`);
  });
}

/** The words of the engine's validator (gojsonschema); ajv's own for the rarer keywords. */
const wordings: Readonly<Record<string, string>> = {
  required: "{missingProperty} is required",
  type: "Invalid type. Expected: {type}, given: {given}",
  enum: "{field} must be one of the following: {allowedValues}",
  minimum: "Must be greater than or equal to {limit}",
  maximum: "Must be less than or equal to {limit}",
  exclusiveMinimum: "Must be greater than {limit}",
  exclusiveMaximum: "Must be less than {limit}",
  minLength: "String length must be greater than or equal to {limit}",
  maxLength: "String length must be less than or equal to {limit}",
  minItems: "Array must have at least {limit} items",
  maxItems: "Array must have at most {limit} items",
  pattern: "Does not match pattern '{pattern}'",
  format: "Does not match format '{format}'",
  additionalProperties: "Additional property {additionalProperty} is not allowed",
};

function describe({ keyword, instancePath, params, data, message = "" }: ErrorObject): string {
  const field = instancePath.slice(1).replaceAll("/", ".");
  const said: Readonly<Record<string, unknown>> = {
    ...params,
    field: field || "(root)",
    given: jsonType(data),
  };
  const words = (wordings[keyword] ?? message).replace(/\{(\w+)\}/g, (_, name: string) => shown(said[name]));
  return field === "" ? words : `${field}: ${words}`;
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.map((one) => JSON.stringify(one)).join(", ") : String(value);
}

function jsonType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}
