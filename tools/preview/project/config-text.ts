import type { PlainValue } from "./config-value";

const largestInt64 = 2n ** 63n - 1n;
const largestUint64 = 2n ** 64n - 1n;

/**
 * The text of a value in `PULUMI_CONFIG`, byte for byte as the CLI writes it: scalars bare, nothing for null,
 * lists and maps as JSON with sorted keys and with `<`, `>` and `&` escaped.
 */
export function configText(value: PlainValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "bigint" && value > 0n && value <= largestUint64) return value.toString();
  return toJson(value);
}

function quote(text: string): string {
  const escaped = JSON.stringify(text).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return escaped;
}

function toJson(value: PlainValue): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "bigint") {
    return value > largestInt64 || value < -largestInt64 - 1n
      ? JSON.stringify(Number(value))
      : value.toString();
  }
  if (Array.isArray(value)) return `[${value.map(toJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value as Record<string, PlainValue>);
    entries.sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
    return `{${entries.map(([key, item]) => `${quote(key)}:${toJson(item)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
