import { securityHeaders } from "../../checks/security-headers";
import { securityHeaderAdvice } from "../../judges/security-headers";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { securityHeaderSets } from "../../resources/all-security-headers";
import { amplifyApp, type AmplifyApp } from "../../resources/amplify-app";

/** Stricter values may break a site that needs the wider ones, so this advises. */
export const securityHeaderStrictness = definePolicy({
  name: "security-header-strictness",
  concern: "headers",
  severity: "low",
  level: "advisory",
  controls: ["NIST SC-18", "ASVS 5.0 3.4.1", "ASVS 5.0 3.4.3", "ASVS 5.0 3.4.6", "CWE-1021"],
  url: "https://docs.aws.amazon.com/amplify/latest/userguide/custom-header-YAML-format.html",
  description:
    "HSTS covers subdomains, and the Content-Security-Policy says who may embed, where forms go and what the base of links is.",
  why: "What these leave out is a way around the rest: default-src covers neither frames nor forms nor the base.",
  remediation: "Add the directives after a look at what the site uses.",
  checks: [on(amplifyApp, ofSite), on(securityHeaderSets, securityHeaders(securityHeaderAdvice))],
});

function* ofSite(app: AmplifyApp): Findings {
  yield* app.eachApplication((blocks) =>
    blocks.eachHeader(function* (name, value) {
      const header = name.textOrEmpty();
      for (const advice of securityHeaderAdvice(header, value.textOrEmpty())) {
        yield `${value.path}: ${header} ${advice}.`;
      }
    }),
  );
}
