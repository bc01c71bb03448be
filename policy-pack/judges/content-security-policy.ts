import { CspParser } from "csp_evaluator/dist/parser";
import { CspEvaluator } from "csp_evaluator";
import { Severity, Type } from "csp_evaluator/dist/finding";
import { quote } from "./quote";

/** Without these, a policy leaves a way around: `default-src` covers none but `object-src`. */
const required: readonly (readonly [directive: string, advice: string])[] = [
  ["default-src", "'self'"],
  ["object-src", "'none'"],
  ["base-uri", "'self'"],
  ["form-action", "'self'"],
  ["frame-ancestors", "'none'"],
];

/** Directives whose sources only decorate a page: there, wide sources are common and do not run or receive anything. */
const decorative = new Set([
  "img-src",
  "font-src",
  "media-src",
  "style-src",
  "style-src-elem",
  "style-src-attr",
]);

/** Directives whose sources are run as scripts or plug-ins. */
const executable = new Set(["default-src", "script-src", "script-src-elem", "script-src-attr", "object-src"]);

/**
 * Everything that is wrong with a Content-Security-Policy that is sent as it stands to every visitor. Hosts that
 * serve ready-made ways around a policy, and misspelt directives, are found by Google's csp_evaluator.
 * https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicyProblems(policy: string): string[] {
  const directives = directivesOf(policy);
  const missing = required
    .filter(
      ([name]) => !directives.has(name) && !(name === "object-src" && isNone(directives.get("default-src"))),
    )
    .map(([name, advice]) => `has no ${name}; add ${name} ${advice}`);
  const wide = [...directives].flatMap(([name, sources]) =>
    sources.flatMap((source) => {
      const problem = sourceProblem(name, source);
      return problem === undefined ? [] : [`${name} ${quote(source)} ${problem}`];
    }),
  );
  return [...missing, ...wide, ...evaluatorProblems(policy)];
}

/** Browsers take the first of two directives with one name. */
function directivesOf(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const directive of policy.split(";")) {
    const [name = "", ...sources] = directive.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key !== "" && !directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

function isNone(sources: readonly string[] | undefined): boolean {
  return sources?.length === 1 && sources[0]?.toLowerCase() === "'none'";
}

function sourceProblem(directive: string, given: string): string | undefined {
  const source = given.toLowerCase();
  if (/^'unsafe-(?:inline|eval|hashes)'$/.test(source)) return "lets injected code run; remove it";
  if (source.startsWith("'nonce-")) return "is the same for every visitor, so it can be guessed; use a hash";
  if (/^(?:http|ws):/.test(source)) return "is not encrypted; use https or wss";
  if (/^(?:\w+:\/\/)?\*(?::[\d*]+)?$/.test(source)) return "lets every host in; name the hosts";
  if (source === "data:" && executable.has(directive)) return "lets injected code run; remove it";
  if (decorative.has(directive)) return undefined;
  if (/^(?:https|wss):$/.test(source)) return "lets every host in; name the hosts";
  return source.includes("*.") ? "lets in every host below a domain; name the hosts" : undefined;
}

function evaluatorProblems(policy: string): string[] {
  const bypasses = [Type.SCRIPT_ALLOWLIST_BYPASS, Type.OBJECT_ALLOWLIST_BYPASS];
  try {
    return new CspEvaluator(new CspParser(policy).csp)
      .evaluate()
      .filter(
        ({ severity, type }) =>
          severity === Severity.SYNTAX || (severity === Severity.HIGH && bypasses.includes(type)),
      )
      .map(({ directive, description }) => `${directive}: ${description.replace(/\.$/, "")}`);
  } catch (error) {
    // The evaluator reads hosts with the URL constructor, which throws for one such as `[`.
    if (error instanceof TypeError) return ["names a host that no URL can have; correct it"];
    throw error;
  }
}
