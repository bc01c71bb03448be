import type { MinimumTls } from "../settings/settings";

/**
 * Patterns that count lines of the access log, by the name of the metric. The one for TLS counts every version that is
 * not accepted, rather than the known bad ones, so that a spelling that nobody expected is noticed; `-` is what API
 * Gateway logs when there was no TLS to speak of, as with a test from the console.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function accessLogFilters(
  minimumTls: MinimumTls,
): Record<"TlsBelowFloor" | "Refused" | "Blocked", string> {
  const accepted = minimumTls === "1.3" ? ["TLSv1.3"] : ["TLSv1.2", "TLSv1.3"];
  const unaccepted = [...accepted, "-"].map((version) => `$.tlsVersion != "${version}"`).join(" && ");
  return {
    TlsBelowFloor: `{ ${unaccepted} }`,
    Refused: `{ $.status = "401" || $.status = "403" }`,
    Blocked: `{ $.wafResponseCode = "WAF_BLOCK" }`,
  };
}
