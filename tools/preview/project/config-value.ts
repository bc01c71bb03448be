import { isRecord } from "./is-record";

/** Ciphertext of a `secure:` entry. */
export class Ciphertext {
  constructor(readonly text: string) {}
}

/** A configuration value as a stack's file holds it. */
export type ConfigValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | Ciphertext
  | readonly ConfigValue[]
  | { readonly [key: string]: ConfigValue };

/** A configuration value without ciphertext. */
export type PlainValue =
  null | boolean | bigint | number | string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Parsed YAML as a configuration value; a map whose one key is `secure`, with text in it, is a secret. */
export function toConfigValue(parsed: unknown): ConfigValue {
  if (Array.isArray(parsed)) return parsed.map(toConfigValue);
  if (isRecord(parsed)) {
    const entries = Object.entries(parsed);
    const [first] = entries;
    if (entries.length === 1 && first?.[0] === "secure" && typeof first[1] === "string") {
      return new Ciphertext(first[1]);
    }
    return Object.fromEntries(entries.map(([key, value]) => [key, toConfigValue(value)]));
  }
  if (typeof parsed === "number" && !Number.isFinite(parsed)) {
    throw new RangeError(`${parsed} is not a number that configuration can hold`);
  }
  if (parsed === undefined) return null;
  return parsed as boolean | bigint | number | string | null;
}

/** True if a secret is in the value, at any depth. */
export function hasCiphertext(value: ConfigValue): boolean {
  if (value instanceof Ciphertext) return true;
  if (Array.isArray(value)) return value.some(hasCiphertext);
  return isRecord(value) && Object.values(value as Record<string, ConfigValue>).some(hasCiphertext);
}

/** The value with every ciphertext replaced by what `decrypt` makes of it. */
export function decryptValue(value: ConfigValue, decrypt: (ciphertext: string) => string): PlainValue {
  if (value instanceof Ciphertext) return decrypt(value.text);
  if (Array.isArray(value)) return value.map((item: ConfigValue) => decryptValue(item, decrypt));
  if (isRecord(value)) {
    const entries = Object.entries(value as Record<string, ConfigValue>);
    return Object.fromEntries(entries.map(([key, item]) => [key, decryptValue(item, decrypt)]));
  }
  return value as PlainValue;
}
