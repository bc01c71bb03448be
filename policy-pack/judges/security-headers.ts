import { contentSecurityPolicyAdvice, contentSecurityPolicyProblems } from "./content-security-policy";
import { quote } from "./quote";

const oneYear = 31_536_000;

/** Referrer policies that tell other sites no more than the origin, and nothing over plain http. */
const discreetReferrers = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];

const referrerPolicies = [
  ...discreetReferrers,
  "no-referrer-when-downgrade",
  "origin",
  "origin-when-cross-origin",
  "unsafe-url",
];

/** The headers that a site must send, each with a value to start from. */
export const requiredHeaders: ReadonlyMap<string, string> = new Map([
  ["Strict-Transport-Security", "max-age=63072000; includeSubDomains"],
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
    case "permissions-policy":
      return permissionsPolicyProblems(value);
    default:
      return [];
  }
}

/** What would make the value of a security header stricter; nothing for any other header. */
export function securityHeaderAdvice(header: string, value: string): string[] {
  switch (header.toLowerCase()) {
    case "strict-transport-security":
      return /(?:^|;)\s*includesubdomains\s*(?:;|$)/i.test(value)
        ? []
        : ["leaves subdomains out; add includeSubDomains if all of them speak https"];
    case "content-security-policy":
      return contentSecurityPolicyAdvice(value);
    default:
      return [];
  }
}

/** The headers that `securityHeaderProblems` judges. */
export const judgedHeaders: readonly string[] = [
  "strict-transport-security",
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "x-frame-options",
  "permissions-policy",
];

/** https://www.rfc-editor.org/rfc/rfc6797#section-6.1 */
function strictTransportSecurityProblems(value: string): string[] {
  const directives = value.split(";").map((directive) => directive.trim().toLowerCase());
  const age = directives.map((directive) => /^max-age\s*=\s*"?(\d+)"?$/.exec(directive)?.[1]).find(Boolean);
  const problems: string[] = [];
  if (age === undefined) problems.push(`has no max-age; set it to at least ${oneYear} seconds, one year`);
  else if (Number(age) < oneYear)
    problems.push(`max-age ${age} is less than one year; set at least ${oneYear}`);
  return problems;
}

/** Of a list of policies, browsers take the last one that they know. https://www.w3.org/TR/referrer-policy/ */
function referrerPolicyProblems(value: string): string[] {
  const policies = value.split(",").map((policy) => policy.trim());
  const effective = policies.filter((policy) => referrerPolicies.includes(policy.toLowerCase())).at(-1);
  if (effective === undefined) {
    return [`${quote(value)} is no referrer policy; set it to strict-origin-when-cross-origin`];
  }
  return discreetReferrers.includes(effective.toLowerCase())
    ? []
    : [`${quote(effective)} tells other sites too much; set it to strict-origin-when-cross-origin`];
}

/** The older header Feature-Policy wrote `camera 'none'`. https://www.w3.org/TR/permissions-policy/ */
function permissionsPolicyProblems(value: string): string[] {
  const isWritten = value.split(",").every((directive) => /^\s*[\w-]+\s*=/.test(directive));
  return isWritten ? [] : [`${quote(value)} has no effect; write each feature as in camera=()`];
}
