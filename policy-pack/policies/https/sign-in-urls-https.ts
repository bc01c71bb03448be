import { destinationOf } from "../../judges/integration-uri";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { userPoolClient, type UserPoolClient } from "../../resources/user-pool-client";

/** Cognito takes http:// for localhost, where nobody stands between; an app's own scheme, such as myapp://, is no transport. */
export const signInUrlsHttps = definePolicy({
  name: "sign-in-urls-https",
  concern: "https",
  severity: "critical",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html",
  description: "Sign-in leads back to https URLs, or to http://localhost while developing.",
  why: "The code or the tokens that sign-in hands over can be read on the way to a plain http address.",
  remediation: "Give callbackUrls, logoutUrls and defaultRedirectUri https:// URLs.",
  checks: [on(userPoolClient, addresses)],
});

function* addresses({ callbackUrls, logoutUrls, defaultRedirectUri }: UserPoolClient): Findings {
  const lists = [() => callbackUrls.items(), () => logoutUrls.items(), () => [defaultRedirectUri]];
  yield* each(lists, (list) => each(list(), encrypted));
}

function* encrypted(address: Input): Findings {
  const url = address.text();
  if (url === undefined || destinationOf(url) !== "http" || isLocal(url)) return;
  yield `${address.path} leads to plain http. Set it to an https:// URL.`;
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html names localhost alone. */
function isLocal(url: string): boolean {
  return /^http:\/\/localhost(?::\d+)?(?:[/?#]|$)/i.test(url);
}
