import { securityHeaders } from "../../checks/security-headers";
import { securityHeaderProblems } from "../../judges/security-headers";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { securityHeaderSets } from "../../resources/all-security-headers";

/** A header whose value has no effect protects nobody, and looks as if it did. */
export const securityHeaderValues = definePolicy({
  name: "security-header-values",
  concern: "headers",
  severity: "medium",
  controls: [
    "NIST SC-18",
    "ASVS 5.0 3.4.1",
    "ASVS 5.0 3.4.3",
    "ASVS 5.0 3.4.4",
    "ASVS 5.0 3.4.5",
    "ASVS 5.0 3.4.6",
  ],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html",
  description:
    "Security headers that distributions, load balancers and APIs set have values that protect: a year of HSTS, a Content-Security-Policy that lets no injected code run, nosniff, a discreet Referrer-Policy.",
  why: "A header whose value has no effect protects nobody, and looks as if it did.",
  remediation: "Correct the value, or leave the header to the origin.",
  limits: "Whether a header is missing is not judged here: origins and back ends may set it.",
  checks: [on(securityHeaderSets, securityHeaders(securityHeaderProblems))],
});
