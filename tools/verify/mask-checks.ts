import type { Check } from "../report/check";

const mask = "***";

/** The checks without any of the secrets, which a server may have sent back. */
export function maskChecks(checks: readonly Check[], secrets: readonly string[]): Check[] {
  const longestFirst = [...new Set(secrets)].sort((one, other) => other.length - one.length);
  const masked = (text: string) => longestFirst.reduce((left, secret) => left.replaceAll(secret, mask), text);
  return checks.map((check) => ({
    ...check,
    message: masked(check.message),
    evidence: check.evidence.map(masked),
    subject:
      check.subject.kind === "endpoint" && check.subject.url !== undefined
        ? { ...check.subject, url: masked(check.subject.url) }
        : check.subject,
  }));
}
