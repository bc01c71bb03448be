import type { ErrorObject, ValidateFunction } from "ajv";
import { defined, filled } from "../defined";
import type { PolicyConfigs } from "./policy-config";
import type { PolicyInfo } from "./pack-description";

/** What is wrong with a pack's configuration, by the policies' schemas: `policy: property: …`. */
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

/** ajv's words, with what may stand there where it leaves that out, and with what stands there. */
function describe({ instancePath, params, data, message = "" }: ErrorObject): string {
  const { allowedValues, additionalProperty, missingProperty } = params as Record<string, unknown>;
  const field = instancePath.slice(1).replaceAll("/", ".");
  const listed = allowedValues ?? additionalProperty;
  const words = listed === undefined ? message : `${message} ${JSON.stringify(listed)}`;
  const isOfParts = additionalProperty !== undefined || missingProperty !== undefined;
  const said = isOfParts ? words : `${words}, given ${JSON.stringify(data)}`;
  return field === "" ? said : `${field}: ${said}`;
}
