import type { Check } from "../report/check";
import type { Note } from "../report/run";
import { subjectName } from "../report/subject";

/** A failure that is accepted on some hosts, for a reason and up to a day. */
export interface HostExemption {
  /** The id of the check. */
  readonly check: string;
  /** The host or URL; `*` stands for any text. */
  readonly resource: string;
  readonly reason: string;
  /** The last day in UTC, as YYYY-MM-DD. */
  readonly until: string;
}

/**
 * Reads exemptions in the form of the policy pack's configuration: by check id, `{ "exemptions": [{ "resource", "reason",
 * "until" }] }`. Everything that is wrong is told at once.
 */
export function readExemptions(
  document: unknown,
  ids: readonly string[],
): { readonly exemptions: readonly HostExemption[]; readonly problems: readonly string[] } {
  const exemptions: HostExemption[] = [];
  const problems: string[] = [];
  if (!isObject(document))
    return { exemptions, problems: ["Exemptions: expected an object with check ids for keys."] };
  for (const [check, configuration] of Object.entries(document)) {
    if (!ids.includes(check)) problems.push(`Exemptions: '${check}' is no check; --list names them.`);
    const list = isObject(configuration) ? configuration["exemptions"] : undefined;
    if (!Array.isArray(list)) {
      problems.push(
        `Exemptions, ${check}: expected {"exemptions": [{"resource": …, "reason": …, "until": …}]}.`,
      );
      continue;
    }
    for (const [index, entry] of list.entries()) {
      const { resource, reason, until } = isObject(entry) ? entry : {};
      const at = `Exemptions, ${check}.exemptions[${index}]`;
      if (typeof resource !== "string" || resource === "")
        problems.push(`${at}.resource: expected a host or URL, in which * stands for any text.`);
      else if (typeof reason !== "string" || reason.trim() === "")
        problems.push(`${at}.reason: expected why this is accepted.`);
      else if (typeof until !== "string" || !isDay(until))
        problems.push(`${at}.until: expected the last day as YYYY-MM-DD.`);
      else exemptions.push({ check, resource, reason, until });
    }
  }
  return { exemptions, problems };
}

/** Waives what is exempted today, and tells of exemptions that have ended or that match nothing. */
export function applyExemptions(
  checks: readonly Check[],
  exemptions: readonly HostExemption[],
  today: string,
): { readonly checks: readonly Check[]; readonly notes: readonly Note[] } {
  const used = new Set<HostExemption>();
  const waived = checks.map((check): Check => {
    if (check.verdict !== "fail" && check.verdict !== "warn") return check;
    const fitting = exemptions.find((exemption) => exemption.check === check.rule && fits(exemption, check));
    if (fitting === undefined) return check;
    used.add(fitting);
    if (fitting.until < today) return check;
    return { ...check, verdict: "skipped", exemption: { reason: fitting.reason, until: fitting.until } };
  });
  const notes = exemptions.flatMap((exemption): Note[] => {
    const about = `${exemption.check} on ${exemption.resource}`;
    if (!used.has(exemption))
      return [{ severity: "warning", about, message: "This exemption waives nothing; take it out." }];
    return exemption.until < today
      ? [{ severity: "warning", about, message: `This exemption ended on ${exemption.until}.` }]
      : [];
  });
  return { checks: waived, notes };
}

function fits({ resource }: HostExemption, { subject }: Check): boolean {
  const pattern = new RegExp(`^${resource.split("*").map(escaped).join(".*")}$`, "i");
  const names = [
    subjectName(subject),
    ...(subject.kind === "endpoint" ? [subject.host, subject.url ?? ""] : []),
  ];
  return names.some((name) => pattern.test(name));
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
