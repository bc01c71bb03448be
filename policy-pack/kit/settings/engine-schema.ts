import type { PolicyConfigSchema } from "@pulumi/policy";
import type { Settings } from "./read-config";
import type { SettingSchema } from "./setting";

/**
 * What the engine is told of the settings of a policy. Those that every policy has are told in brief: the SDK makes a
 * message of each level of a schema at every start, and the pack checks what it is given itself.
 */
export function engineSchema(own: Settings, ofEveryPolicy: Settings = {}): PolicyConfigSchema {
  return { properties: { ...schemasOf(own, whole), ...schemasOf(ofEveryPolicy, brief) } };
}

function schemasOf(
  settings: Settings,
  told: (schema: SettingSchema) => SettingSchema,
): Record<string, SettingSchema> {
  return Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, told(schema)]));
}

const whole = (schema: SettingSchema): SettingSchema => schema;

const brief = ({ type, description }: SettingSchema): SettingSchema => ({ type, description });
