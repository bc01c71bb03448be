import { CspParser } from "csp_evaluator/dist/parser";
import { CspEvaluator } from "csp_evaluator";
import { Severity, Type } from "csp_evaluator/dist/finding";
import { quote } from "./quote";

/** CloudFront and API Gateway send no more than 10,240 bytes of headers, load balancers 16K of one. */
const longest = 16_384;

/** Without these, a policy leaves a way around: `default-src` covers none of them. */
const advised: readonly (readonly [directive: string, advice: string])[] = [
  ["base-uri", "'self'"],
  ["form-action", "'self'"],
  ["frame-ancestors", "'none'"],
];

/** Domains below which anyone can have a host of their own. */
const sharedDomains =
  /\*\.(?:[\w-]+\.)*(?:amazonaws\.com|amazonaws\.com\.cn|cloudfront\.net|amplifyapp\.com|on\.aws|github\.io|vercel\.app|netlify\.app|herokuapp\.com|azurewebsites\.net|googleapis\.com|appspot\.com|web\.app|pages\.dev|workers\.dev)(?::|\/|$)/;

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
 * What makes a Content-Security-Policy that is sent as it stands to every visitor useless: what lets injected code run,
 * or data go anywhere. Hosts that serve ready-made ways around a policy, and misspelt directives, are found by Google's
 * csp_evaluator. https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicyProblems(value: string): string[] {
  return value.length > longest
    ? [`is longer than ${longest} characters, which no AWS service sends; shorten it`]
    : ofLeast(value, problemsOf);
}

/** What would make a Content-Security-Policy stricter, and what a site may need as it is. */
export function contentSecurityPolicyAdvice(value: string): string[] {
  return value.length > longest ? [] : ofLeast(value, adviceOf);
}

/** A header may hold several policies, with commas between them: browsers obey all, so the strictest decides. */
function ofLeast(value: string, judge: (policy: string) => string[]): string[] {
  const policies = value.split(",").filter((policy) => policy.trim() !== "");
  const [first = judge(value), ...others] = policies.map(judge);
  return others.reduce((least, findings) => (findings.length < least.length ? findings : least), first);
}

function problemsOf(policy: string): string[] {
  const directives = directivesOf(policy);
  const isBare = !directives.has("default-src") && !directives.has("script-src");
  return [
    ...(isBare ? ["has no default-src; add default-src 'self'"] : []),
    ...sourceFindings(directives, sourceProblem),
    ...evaluatorProblems(policy),
  ];
}

function adviceOf(policy: string): string[] {
  const directives = directivesOf(policy);
  const missing = advised.filter(([name]) => !directives.has(name));
  const isWithoutObjects = !directives.has("object-src") && !directives.has("default-src");
  return [
    ...missing.map(([name, advice]) => `has no ${name}; add ${name} ${advice}`),
    ...(isWithoutObjects ? ["has no object-src; add object-src 'none'"] : []),
    ...sourceFindings(directives, sourceAdvice),
  ];
}

function sourceFindings(
  directives: ReadonlyMap<string, readonly string[]>,
  judge: (directive: string, source: string, all: readonly string[]) => string | undefined,
): string[] {
  return [...directives].flatMap(([name, sources]) =>
    sources.flatMap((source) => {
      const finding = judge(name, source.toLowerCase(), sources);
      return finding === undefined ? [] : [`${name} ${quote(source)} ${finding}`];
    }),
  );
}

/** Browsers take the first of two directives with one name. */
function directivesOf(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const directive of policy.split(";")) {
    const [name = "", ...sources] = directive.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (!directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

function sourceProblem(directive: string, source: string, all: readonly string[]): string | undefined {
  if (source === "'unsafe-inline'" || source === "'unsafe-eval'") {
    const isIgnored = source === "'unsafe-inline'" && all.some(replacesInline);
    return executable.has(directive) && !isIgnored ? "lets injected code run; remove it" : undefined;
  }
  if (source.startsWith("'nonce-")) return "is the same for every visitor, so it can be guessed; use a hash";
  if (/^(?:http|ws):/.test(source)) return "is not encrypted; use https or wss";
  if (source === "data:" && executable.has(directive)) return "lets injected code run; remove it";
  if (decorative.has(directive)) return undefined;
  if (/^(?:\w+:\/\/)?\*(?::[\d*]+)?$/.test(source)) return "lets every host in; name the hosts";
  if (source === "https:" || source === "wss:") return "lets every host in; name the hosts";
  return sharedDomains.test(source) ? "lets in hosts that anyone can have; name the hosts" : undefined;
}

/** Browsers that know one of these ignore 'unsafe-inline' beside it. */
function replacesInline(source: string): boolean {
  return ["'sha", "'nonce-", "'strict-dynamic'"].some((mark) => source.toLowerCase().startsWith(mark));
}

function sourceAdvice(directive: string, source: string): string | undefined {
  const isForStyles = directive.startsWith("style-src");
  if (isForStyles && (source === "'unsafe-inline'" || source === "'unsafe-hashes'")) {
    return "lets injected styles apply; use hashes, or classes";
  }
  if (source === "'unsafe-hashes'") return "lets injected code call what is hashed; remove it";
  const isWide = source.includes("*.") && !decorative.has(directive) && !sharedDomains.test(source);
  return isWide ? "lets in every host below a domain; name the hosts" : undefined;
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
  } catch {
    // The evaluator reads hosts with the URL constructor, which throws for one such as `[`.
    return ["names a host that no URL can have; correct it"];
  }
}
