import { requiredHeaders, securityHeaderProblems } from "../../judges/security-headers";
import { definePolicy } from "../../kit/define-policy";
import { each } from "../../kit/each";
import type { Findings } from "../../kit/finding";
import type { Input } from "../../kit/input";

/** Patterns of customHeaders that every path matches. */
const everyPath = ["**", "**/*", "/**", "/**/*"];

/**
 * Amplify adds no security header by itself, and none to an answer of status 301, 302 or 404.
 */
export const siteSecurityHeaders = definePolicy({
  name: "site-security-headers",
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
  remediation: `In customHeaders, give the pattern "**" ${[...requiredHeaders.keys()].join(", ")}.`,
  checks: {
    "aws:amplify/app:App": [presence, values, rules],
    "aws-native:amplify:App": [presence, values, rules],
  },
});

function* presence(app: Input): Findings {
  for (const blocks of blocksOf(app)) {
    const ofEveryPath = blocks.filter((block) => everyPath.includes(block.read("pattern").text() ?? ""));
    const present = ofEveryPath.flatMap(headersOf).map(({ name }) => name.toLowerCase());
    const missing = [...requiredHeaders].filter(([name]) => !present.includes(name.toLowerCase()));
    if (missing.length > 0) {
      const advice = missing.map(([name, value]) => `\n- ${name}: ${value}`).join("");
      yield `customHeaders does not set these headers on every path (pattern "**"); start from${advice}`;
    }
  }
}

function* values(app: Input): Findings {
  const headers = blocksOf(app).flat().flatMap(headersOf);
  yield* each(headers, function* ({ name, value }) {
    for (const problem of securityHeaderProblems(name, value.text() ?? "")) {
      yield `${value.path}: ${name} ${problem}.`;
    }
  });
}

function* rules(app: Input): Findings {
  yield* each(app.read("customRules").items(), function* (rule) {
    const target = rule.read("target");
    if (target.text()?.trim().toLowerCase().startsWith("http://") === true) {
      yield `${target.path} leads to plain http, where browsers obey none of these headers. Set it to an https:// URL.`;
    }
    if (target.text()?.endsWith("/index.html") === true && rule.read("status").text() === "404") {
      yield `${rule.path} serves the site with status 404, and Amplify sends such an answer without customHeaders. Set status to 200.`;
    }
  });
}

/** The blocks of customHeaders: one list, or one for each application of a repository that holds several. */
function blocksOf(app: Input): Input[][] {
  const document = app.read("customHeaders").document();
  const applications = document.read("applications").items();
  const owners = applications.length > 0 ? applications : [document];
  return owners.map((owner) => owner.read("customHeaders").items());
}

function headersOf(block: Input): { name: string; value: Input }[] {
  return block
    .read("headers")
    .items()
    .map((header) => ({ name: header.read("key").text() ?? "", value: header.read("value") }));
}
