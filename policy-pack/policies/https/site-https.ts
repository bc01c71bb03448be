import { encryptedUrl } from "../../checks/encrypted-url";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { amplifyApp, siteVariables, type AmplifyApp, type SiteVariables } from "../../resources/amplify-app";

/** Amplify redirects to https by itself; a rule can lead away from it, and a page can call a plain http address. */
export const siteHttps = definePolicy({
  name: "site-https",
  concern: "https",
  severity: "high",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/amplify/latest/userguide/redirect-rewrite-examples.html",
  description:
    "Rules of sites redirect and rewrite to https addresses only, and their variables name no other.",
  why: "A visitor who is led to plain http, and a page that comes from there, can be changed on the way.",
  remediation:
    "Give the target of each rule https://, or a path, and each address in environmentVariables https://.",
  limits: "Of the variables those are judged whose names say that they hold an address, such as API_URL.",
  checks: [on(amplifyApp, targets), on(siteVariables, variables)],
});

function* targets({ customRules }: AmplifyApp): Findings {
  yield* each(customRules.items(), (rule) => encryptedUrl(rule.read("target")));
}

/** What variables are called whose values are addresses: others may be anything, secrets as well, and are not read. */
const addressNames = /(?:url|uri|endpoint|origin|host|address|server|backend|(?:^|_)api)s?$/i;

/** What a build writes into pages is called by browsers, which refuse plain http from a site on https. */
function* variables(all: SiteVariables): Findings {
  yield* all.each(function* (name, value) {
    if (!addressNames.test(name) || /proxy/i.test(name) || !isPlainAddress(value)) return;
    yield `${value.path} is an address with plain http. Set it to an https:// URL.`;
  });
}

/** The names of XML are no addresses, and nobody stands between a build and its own machine. */
function isPlainAddress(value: Input): boolean {
  return /^http:\/\/(?!www\.w3\.org|schemas\.|localhost(?:[:/]|$)|127\.|\[::1\])[^\s/]/i.test(
    value.textOrEmpty().trim(),
  );
}
