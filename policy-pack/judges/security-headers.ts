import { contentSecurityPolicyProblems } from "./content-security-policy";
import { quote } from "./quote";

const oneYear = 31_536_000;

/** Referrer policies that tell other sites no more than the origin, and nothing over plain http. */
const discreetReferrers = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];

/** The headers that a site must send, each with a value to start from. */
export const requiredHeaders: ReadonlyMap<string, string> = new Map([
  ["Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload"],
  [
    "Content-Security-Policy",
    "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  ],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
]);

/** Everything that is wrong with the value of a security header; nothing for any other header. */
export function securityHeaderProblems(header: string, value: string): string[] {
  switch (header.toLowerCase()) {
    case "strict-transport-security":
      return strictTransportSecurityProblems(value);
    case "content-security-policy":
      return contentSecurityPolicyProblems(value);
    case "x-content-type-options":
      return value.trim().toLowerCase() === "nosniff"
        ? []
        : [`${quote(value)} has no effect; set it to nosniff`];
    case "referrer-policy":
      return referrerPolicyProblems(value);
    case "x-frame-options":
      return /^(?:deny|sameorigin)$/i.test(value.trim())
        ? []
        : [`${quote(value)} has no effect; set it to DENY`];
    default:
      return [];
  }
}

/** https://www.rfc-editor.org/rfc/rfc6797#section-6.1 */
function strictTransportSecurityProblems(value: string): string[] {
  const directives = value.split(";").map((directive) => directive.trim().toLowerCase());
  const age = directives.map((directive) => /^max-age\s*=\s*"?(\d+)"?$/.exec(directive)?.[1]).find(Boolean);
  const problems: string[] = [];
  if (age === undefined) problems.push(`has no max-age; set it to at least ${oneYear} seconds, one year`);
  else if (Number(age) < oneYear)
    problems.push(`max-age ${age} is less than one year; set at least ${oneYear}`);
  if (!directives.includes("includesubdomains"))
    problems.push("leaves subdomains out; add includeSubDomains");
  return problems;
}

/** Of a list of policies, browsers take the last one that they know. https://www.w3.org/TR/referrer-policy/ */
function referrerPolicyProblems(value: string): string[] {
  return value
    .split(",")
    .map((policy) => policy.trim())
    .filter((policy) => !discreetReferrers.includes(policy.toLowerCase()))
    .map(
      (policy) => `${quote(policy)} tells other sites too much; set it to strict-origin-when-cross-origin`,
    );
}
