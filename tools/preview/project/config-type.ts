import { isRecord } from "./is-record";

/** The types that Pulumi.yaml can declare. */
export const configTypes = ["string", "integer", "boolean", "array", "object"] as const;

/** The type of a configuration value; `items` is the type of a list's elements. */
export interface ConfigType {
  readonly type: (typeof configTypes)[number];
  readonly items: ConfigType | undefined;
}

/** A type as the CLI names it: `array<string>`. */
export function printConfigType(type: ConfigType): string {
  return type.items ? `array<${printConfigType(type.items)}>` : type.type;
}

/**
 * True if a value has the type, by the CLI's rules: text that reads as an integer or a boolean counts as one.
 * @param value Parsed JSON for lists and maps; text, or a value of Pulumi.yaml itself, for the rest.
 */
export function hasConfigType(value: unknown, type: ConfigType): boolean {
  switch (type.type) {
    case "string":
      return typeof value === "string";
    case "integer":
      if (typeof value === "string") return /^[-+]?\d+$/.test(value);
      return typeof value === "bigint" || Number.isInteger(value);
    case "boolean":
      return typeof value === "boolean" || value === "true" || value === "false";
    case "object":
      return isRecord(value);
    case "array": {
      const { items } = type;
      return items !== undefined && Array.isArray(value) && value.every((item) => hasConfigType(item, items));
    }
  }
}
