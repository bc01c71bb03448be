import { trustedOrigins } from "../../checks/trusted-origins";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { allowedOrigins } from "../../kit/settings/shared-settings";
import { siteCors } from "../../resources/cors/site-cors";

/** Amplify adds customHeaders to its answers as they are written, so a pattern can name one origin. */
export const siteCorsOrigins = definePolicy({
  name: "site-cors-origins",
  concern: "cors",
  severity: "medium",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/amplify/latest/userguide/custom-header-YAML-format.html",
  description: "Sites of Amplify Hosting let only an exact, trusted https origin read their answers.",
  why: "Whoever is let in reads what the site answers to the visitor's own browser, server-rendered pages too.",
  remediation: "In customHeaders, set Access-Control-Allow-Origin to one origin in full, or leave it out.",
  limits: "A customHttp.yml in the site's own files overrides customHeaders and is out of reach.",
  settings: { allowedOrigins },
  checks: [on(siteCors, trustedOrigins)],
});
