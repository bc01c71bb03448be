import type { ScalarTag } from "yaml";

const radixes: Readonly<Record<string, string>> = { b: "0b", o: "0o", x: "0x" };

function parseInteger(text: string): bigint {
  const digits = text.replaceAll("_", "");
  const negative = digits.startsWith("-");
  const unsigned = digits.replace(/^[-+]/, "");
  const marked = /^0([box])(.+)$/i.exec(unsigned);
  const magnitude = marked
    ? BigInt(`${radixes[(marked[1] ?? "").toLowerCase()] ?? ""}${marked[2] ?? ""}`)
    : BigInt(unsigned.length > 1 && unsigned.startsWith("0") ? `0o${unsigned}` : unsigned);
  return negative ? -magnitude : magnitude;
}

const timestamp =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d+)?(?:Z|([-+])(\d{2}):(\d{2}))?)?$/;

function printTimestamp(text: string): string {
  const [, year, month, day, hour, minute, second, fraction, sign, zoneHours, zoneMinutes] =
    timestamp.exec(text) ?? [];
  const two = (digits: string | undefined) => (digits ?? "").padStart(2, "0");
  const offset = sign === undefined ? "+0000" : `${sign}${zoneHours ?? ""}${zoneMinutes ?? ""}`;
  const zone = offset === "+0000" ? "+0000 UTC" : `${offset} ${offset}`;
  const subsecond = (fraction ?? "").replace(/\.?0+$/, "");
  return `${year ?? ""}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}${subsecond} ${zone}`;
}

/**
 * Plain scalars that the CLI's YAML reader understands and YAML 1.2 does not: digits grouped with `_`, octal with
 * a leading zero, binary, and dates, which reach the program as the text that Go prints for a time.
 */
export const pulumiScalars: ScalarTag[] = [
  {
    tag: "tag:yaml.org,2002:int",
    default: true,
    test: /^[-+]?(?:0b[01_]+|0o?[0-7][0-7_]*|0x[\da-fA-F_]+|[1-9][\d_]*)$/,
    resolve: parseInteger,
  },
  { tag: "tag:yaml.org,2002:timestamp", default: true, test: timestamp, resolve: printTimestamp },
];
