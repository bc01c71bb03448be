import { encryptedUrl } from "../../checks/encrypted-url";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { amplifyApp, type AmplifyApp } from "../../resources/amplify-app";

/** Amplify redirects to https by itself; a rule can lead away from it, or fetch from a plain http address. */
export const siteHttps = definePolicy({
  name: "site-https",
  concern: "https",
  severity: "high",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/amplify/latest/userguide/redirect-rewrite-examples.html",
  description: "Rules of sites redirect and rewrite to https addresses only.",
  why: "A visitor who is led to plain http, and a page that comes from there, can be changed on the way.",
  remediation: "Give the target of each rule https://, or a path.",
  checks: [on(amplifyApp, targets)],
});

function* targets({ customRules }: AmplifyApp): Findings {
  yield* each(customRules.items(), (rule) => encryptedUrl(rule.read("target")));
}
