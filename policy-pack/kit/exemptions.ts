import type { Setting } from "./setting";
import { show } from "./show";

/** A violation that is waived on one or several resources, for a reason and up to a day. */
export interface Exemption {
  /** The name or the URN of the resource; `*` stands for any text. */
  readonly resource: string;
  readonly reason: string;
  /** The last day of the exemption in UTC, as YYYY-MM-DD. */
  readonly until: string;
}

const keys = ["resource", "reason", "until"] as const;

/** The setting `exemptions` that every policy has. */
export const exemptions: Setting<readonly Exemption[]> = {
  schema: {
    type: "array",
    description:
      "Resources on which violations of this policy are reported as advisory until a day, with the reason.",
    items: {
      type: "object",
      properties: {
        resource: { type: "string", description: "Name or URN of the resource; * stands for any text." },
        reason: { type: "string", description: "Why the violation is accepted; it is printed." },
        until: { type: "string", description: "Last day of the exemption in UTC, as YYYY-MM-DD." },
      },
      required: [...keys],
      additionalProperties: false,
    },
  },
  fallback: [],
  read(value, report) {
    if (!Array.isArray(value)) {
      report(`${show(value)} is not a list of {resource, reason, until}`);
      return [];
    }
    return value.flatMap((item: unknown, index) =>
      readExemption(item, (problem) => {
        report(`[${index}] ${problem}`);
      }),
    );
  },
};

function readExemption(item: unknown, report: (problem: string) => void): Exemption[] {
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    report(`${show(item)} is not {resource, reason, until}`);
    return [];
  }
  const fields = item as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    if (!keys.some((known) => known === key))
      report(`has no field ${show(key)}; the fields are ${keys.join(", ")}`);
  }
  const { resource, reason, until } = fields;
  const hasResource = isFilled(resource);
  const hasReason = isFilled(reason);
  const hasUntil = typeof until === "string" && isDay(until);
  if (!hasResource) report("needs resource: the name or the URN of a resource");
  if (!hasReason) report("needs reason: why the violation is accepted");
  if (!hasUntil) report(`needs until: a day as YYYY-MM-DD, not ${show(until)}`);
  return hasResource && hasReason && hasUntil ? [{ resource, reason, until }] : [];
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}
