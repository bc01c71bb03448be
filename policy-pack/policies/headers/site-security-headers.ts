import { requiredHeaders, securityHeaderProblems } from "../../judges/security-headers";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { amplifyApp, type AmplifyApp } from "../../resources/amplify-app";

/** Patterns of customHeaders that every path matches. */
const everyPath = ["**", "**/*", "/**", "/**/*"];

/** A source of rules that fits paths without a file's ending, as AWS advises for single-page applications. */
const pagesOnly = String.raw`</^[^.]+$|\.(?!(css|gif|ico|jpg|js|png|txt|svg|woff|woff2|ttf|map|json|webp)$)([^.]+$)/>`;

/**
 * Amplify adds no security header by itself, and none to an answer of status 301, 302 or 404.
 */
export const siteSecurityHeaders = definePolicy({
  name: "site-security-headers",
  concern: "headers",
  severity: "high",
  controls: [
    "NIST SC-18",
    "ASVS 5.0 3.4.1",
    "ASVS 5.0 3.4.3",
    "ASVS 5.0 3.4.4",
    "ASVS 5.0 3.4.5",
    "ASVS 5.0 3.4.6",
  ],
  url: "https://docs.aws.amazon.com/amplify/latest/userguide/custom-header-YAML-format.html",
  description:
    "Sites answer every path with HSTS, a Content-Security-Policy that lets no injected code run, nosniff and a discreet Referrer-Policy.",
  why: "Without these headers a browser obeys injected code, frames the site for anyone and may be led to plain http.",
  remediation: `In customHeaders, give the pattern "**" ${[...requiredHeaders.keys()].join(", ")}.`,
  limits:
    "A customHttp.yml in the site's own files overrides customHeaders and is out of reach; so is every header of a site that Amplify does not host.",
  checks: [on(amplifyApp, presence, values, rules)],
});

function* presence(app: AmplifyApp): Findings {
  yield* app.eachApplication(function* (blocks) {
    const missing = [...requiredHeaders].filter(([name]) => !blocks.sets(name, everyPath));
    if (missing.length > 0) {
      const advice = missing.map(([name, value]) => `\n- ${name}: ${value}`).join("");
      yield `customHeaders does not set these headers on every path (pattern "**"); start from${advice}`;
    }
  });
}

function* values(app: AmplifyApp): Findings {
  yield* app.eachApplication((blocks) =>
    blocks.eachHeader(function* (name, value) {
      const header = name.textOrEmpty();
      for (const problem of securityHeaderProblems(header, value.textOrEmpty())) {
        yield `${value.path}: ${header} ${problem}.`;
      }
    }),
  );
}

/** Sites that Amplify renders on the server have such a rule for what the server does not answer. */
function* rules(app: AmplifyApp): Findings {
  yield* each(app.customRules.items(), function* (rule) {
    const status = rule.read("status");
    const isFallback =
      rule.read("target").text()?.endsWith("/index.html") === true &&
      ["404", "404-200"].includes(status.textOrEmpty());
    if (!isFallback || isRendered(app)) return;
    yield `${rule.path} serves the site where a file is missing, and Amplify sends such an answer without customHeaders. Set status to 200, with a source that leaves files alone, such as ${pagesOnly}.`;
  });
}

/** WEB_COMPUTE and WEB_DYNAMIC. */
function isRendered({ platform }: AmplifyApp): boolean {
  return platform.text()?.toUpperCase().startsWith("WEB_") === true;
}
