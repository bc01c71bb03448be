import { trustedOrigins } from "../../checks/trusted-origins";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { allowedOrigins } from "../../kit/settings/shared-settings";
import { functionUrlCors } from "../../resources/cors/function-url-cors";

/** Lambda answers preflights by itself and drops the function's own CORS headers once a URL has a CORS configuration. */
export const functionUrlCorsOrigins = definePolicy({
  name: "function-url-cors-origins",
  concern: "cors",
  severity: "high",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html",
  description: "URLs of Lambda functions let only exact, trusted https origins read their answers.",
  why: "Whoever is let in reads what the function answers to the visitor's own browser.",
  remediation: "In cors.allowOrigins, name each origin in full, such as https://www.example.com.",
  limits: "What the function answers by itself, where the URL has no CORS configuration, is out of sight.",
  settings: { allowedOrigins },
  checks: [on(functionUrlCors, trustedOrigins)],
});
