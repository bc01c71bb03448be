import type { ErrorObject, ValidateFunction } from "ajv";
import { defined, filled } from "../defined";
import type { PolicyConfigs } from "./policy-config";
import type { PolicyInfo } from "./policy-info";

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

function describe(error: ErrorObject): string {
  const field = error.instancePath.slice(1).replaceAll("/", ".");
  const message = wording(error, field === "" ? "(root)" : field);
  return field === "" ? message : `${field}: ${message}`;
}

/** The words of the engine's validator (gojsonschema); ajv's own for the rarer keywords. */
function wording(error: ErrorObject, field: string): string {
  const parameters = error.params as Record<string, unknown>;
  const limit = String(parameters["limit"]);
  switch (error.keyword) {
    case "required":
      return `${String(parameters["missingProperty"])} is required`;
    case "type":
      return `Invalid type. Expected: ${String(parameters["type"])}, given: ${jsonType(error.data)}`;
    case "enum":
      return `${field} must be one of the following: ${listed(parameters["allowedValues"])}`;
    case "minimum":
      return `Must be greater than or equal to ${limit}`;
    case "maximum":
      return `Must be less than or equal to ${limit}`;
    case "exclusiveMinimum":
      return `Must be greater than ${limit}`;
    case "exclusiveMaximum":
      return `Must be less than ${limit}`;
    case "minLength":
      return `String length must be greater than or equal to ${limit}`;
    case "maxLength":
      return `String length must be less than or equal to ${limit}`;
    case "minItems":
      return `Array must have at least ${limit} items`;
    case "maxItems":
      return `Array must have at most ${limit} items`;
    case "pattern":
      return `Does not match pattern '${String(parameters["pattern"])}'`;
    case "format":
      return `Does not match format '${String(parameters["format"])}'`;
    case "additionalProperties":
      return `Additional property ${String(parameters["additionalProperty"])} is not allowed`;
    default:
      return error.message ?? `Does not satisfy "${error.keyword}"`;
  }
}

function jsonType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

function listed(values: unknown): string {
  return (values as unknown[]).map((value) => JSON.stringify(value)).join(", ");
}
