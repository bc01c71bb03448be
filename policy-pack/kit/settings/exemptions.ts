import { quote } from "../../judges/quote";
import type { Setting } from "./setting";
import { show } from "./show";

/** A violation that is waived on one or several resources, for a reason and up to a day. */
export interface Exemption {
  /** The name of the policy; `*` stands for any text. */
  readonly policy: string;
  /** The name or the URN of the resource; `*` stands for any text. */
  readonly resource: string;
  /** A part of the finding, such as a property path; any finding when left out. */
  readonly finding: string | undefined;
  readonly reason: string;
  /** The last day of the exemption in UTC, as YYYY-MM-DD. */
  readonly until: string;
}

const longestReason = 200;
const oneYear = 366 * 24 * 60 * 60 * 1000;
const fieldsOfPolicy = ["resource", "finding", "reason", "until"] as const;
const fieldsOfAll = ["policy", ...fieldsOfPolicy] as const;

const schemaOfField = {
  policy: { type: "string", description: "Name of the policy; * stands for any text." },
  resource: { type: "string", description: "Name or URN of the resource; * stands for any text." },
  finding: {
    type: "string",
    description: "A part of the finding, such as a property path; any finding when left out.",
  },
  reason: { type: "string", description: "Why the violation is accepted; it is printed." },
  until: {
    type: "string",
    description: "Last day of the exemption in UTC, as YYYY-MM-DD, at most a year ahead.",
  },
} as const;

/** The setting `exemptions` of one policy. */
export function exemptionsOf(policy: string): Setting<readonly Exemption[]> {
  return setting(fieldsOfPolicy, { policy });
}

/** The setting `exemptions` for all policies, each exemption with the policy that it is from. */
export const exemptionsOfAll: Setting<readonly Exemption[]> = setting(fieldsOfAll, {});

function setting(
  fields: readonly (keyof typeof schemaOfField)[],
  ofAll: Partial<Exemption>,
): Setting<readonly Exemption[]> {
  const form = `{${fields.join(", ")}}`;
  return {
    schema: {
      type: "array",
      description:
        "Findings that are reported as advisory until a day, with the reason; each names the resource that it is on.",
      items: {
        type: "object",
        properties: Object.fromEntries(fields.map((field) => [field, schemaOfField[field]])),
        required: fields.filter((field) => field !== "finding"),
        additionalProperties: false,
      },
    },
    fallback: [],
    read(value, report) {
      if (!Array.isArray(value)) {
        report(`${show(value)} is not a list of ${form}`);
        return [];
      }
      return value.flatMap((item: unknown, index) => {
        const tell = (problem: string) => {
          report(`[${index}] ${problem}`);
        };
        if (typeof item === "object" && item !== null && !Array.isArray(item)) {
          return readExemption(item as Fields, fields, ofAll, tell);
        }
        tell(`${show(item)} is not ${form}`);
        return [];
      });
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function readExemption(
  given: Fields,
  fields: readonly string[],
  ofAll: Partial<Exemption>,
  report: (problem: string) => void,
): Exemption[] {
  const problems = Object.keys(given)
    .filter((key) => !fields.includes(key))
    .map((key) => `has no field ${show(key)}; the fields are ${fields.join(", ")}`);
  const { policy, resource, finding, reason, until }: Fields = { ...given, ...ofAll };
  if (!isFilled(policy)) problems.push("needs policy: the name of a policy");
  if (!isFilled(resource)) problems.push("needs resource: the name or the URN of a resource");
  if (finding !== undefined && finding !== null && !isFilled(finding))
    problems.push(`finding is a part of the finding, not ${show(finding)}`);
  if (!isFilled(reason)) problems.push("needs reason: why the violation is accepted");
  problems.push(...problemsWithDay(until));
  for (const problem of problems) report(problem);
  if (
    !isFilled(policy) ||
    !isFilled(resource) ||
    !isFilled(reason) ||
    typeof until !== "string" ||
    problemsWithDay(until).length > 0
  )
    return [];
  return [
    {
      policy,
      resource,
      finding: isFilled(finding) ? finding : undefined,
      reason: printable(reason),
      until,
    },
  ];
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function problemsWithDay(until: unknown): string[] {
  if (typeof until !== "string" || !isDay(until)) {
    return [`needs until: a day as YYYY-MM-DD, not ${show(until)}`];
  }
  return new Date(until).getTime() > Date.now() + oneYear
    ? [`until ${quote(until)} is more than a year ahead; name a day within a year, and look again then`]
    : [];
}

function isDay(text: string): boolean {
  const start = `${text}T00:00:00.000Z`;
  const day = new Date(start);
  return !Number.isNaN(day.getTime()) && day.toISOString() === start;
}

/** A reason as terminals and reports can show it. */
function printable(reason: string): string {
  const text = reason.replace(/\p{C}/gu, "\uFFFD");
  return text.length > longestReason ? `${text.slice(0, longestReason)}…` : text;
}
