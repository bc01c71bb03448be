import { CspEvaluator } from "csp_evaluator";
import { Severity, Type } from "csp_evaluator/dist/finding";
import { CspParser } from "csp_evaluator/dist/parser";
import { parseUrl } from "../../text/parse-url";

/** A Content-Security-Policy as browsers read it: directives by name, the first of two with one name. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** What the stack promises of its policy. */
export interface PolicyPromise {
  /** Origins of the site itself. */
  readonly own: readonly string[];
  /** Every other origin that the stack's pages may talk to. */
  readonly connections: readonly string[];
  /** Whether these are all: where outputs are missing, a host may be the stack's without being known. */
  readonly isComplete: boolean;
  /** Those of them that the pages cannot do without. */
  readonly needed: readonly string[];
  /** Further sources by directive, as the stack was configured. */
  readonly tuned: Readonly<Record<string, readonly string[]>>;
}

/** Something that a policy lacks or allows. */
export interface PolicyProblem {
  readonly verdict: "fail" | "warn";
  readonly problem: string;
}

/** Reads every policy of the lines of a header: each line, and each part of a line after a comma, is one. */
export function readPolicies(lines: readonly string[]): Policy[] {
  return lines
    .flatMap((line) => line.split(","))
    .map((text) => {
      const directives = new Map<string, readonly string[]>();
      for (const part of text.split(";")) {
        const [name = "", ...sources] = part.trim().split(/[\t\n\f\r ]+/);
        const key = name.toLowerCase();
        if (key !== "" && !directives.has(key)) directives.set(key, sources);
      }
      return directives;
    })
    .filter((policy) => policy.size > 0);
}

/**
 * What is wrong with a site's policies, which all hold at once: what one of them forbids is forbidden, and what a page
 * needs each of them has to allow.
 */
export function policyProblems(policies: readonly Policy[], promise: PolicyPromise): PolicyProblem[] {
  const strictest = policies
    .map((policy) => singleProblems(policy, promise))
    .reduce<PolicyProblem[] | undefined>(
      (common, problems) =>
        common === undefined
          ? problems
          : common.filter(({ problem }) => problems.some((other) => other.problem === problem)),
      undefined,
    );
  return [...(strictest ?? []), ...policies.flatMap((policy) => missingConnections(policy, promise))];
}

/** How a policy's frame-ancestors, and X-Frame-Options beside it, let others frame a page. */
export function framingProblem(
  policies: readonly Policy[],
  frameOptions: readonly string[],
  own: readonly string[],
): PolicyProblem | undefined {
  const lists = policies.flatMap((policy) => {
    const sources = policy.get("frame-ancestors");
    return sources === undefined ? [] : [sources];
  });
  if (lists.length > 0) {
    const foreign = lists.map((sources) =>
      sources.filter((source) => !/^'(none|self)'$/i.test(source) && !isOwn(source, own)),
    );
    const isHeld = foreign.some((sources) => sources.length === 0);
    return isHeld ? undefined : fail(`frame-ancestors lets ${foreign[0]?.join(", ") ?? ""} frame the page`);
  }
  const options = frameOptions
    .flatMap((line) => line.split(","))
    .map((option) => option.trim().toUpperCase());
  const [option = ""] = options;
  const isValid = new Set(options).size === 1 && (option === "DENY" || option === "SAMEORIGIN");
  if (isValid) return warn("only X-Frame-Options forbids framing; frame-ancestors has replaced it");
  return fail(
    options.length === 0
      ? "nothing forbids framing: there is neither frame-ancestors nor X-Frame-Options"
      : `nothing forbids framing: X-Frame-Options is '${frameOptions.join(", ")}', and there is no frame-ancestors`,
  );
}

/** Whether a source lets that origin in: https://www.w3.org/TR/CSP3/#match-url-to-source-expression */
export function matchesOrigin(source: string, origin: string): boolean {
  const text = source.toLowerCase();
  const url = new URL(origin);
  if (text === "*") return true;
  if (/^[a-z][a-z0-9+.-]*:$/.test(text)) return text === url.protocol;
  const read = readHostSource(text);
  if (read === undefined) return false;
  const { scheme, host, port } = read;
  if (scheme !== undefined && scheme !== "https" && scheme !== "http") return false;
  const isHost = host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  const ownPort = url.port === "" ? "443" : url.port;
  const sourcePort = port ?? (scheme === "http" ? "80" : "443");
  // A source for plain HTTP covers its upgrade to https.
  const isPort = sourcePort === "*" || sourcePort === ownPort || (sourcePort === "80" && ownPort === "443");
  return isHost && isPort;
}

function singleProblems(policy: Policy, promise: PolicyPromise): PolicyProblem[] {
  return [
    ...scriptProblems(policy, promise),
    ...objectProblems(policy),
    ...connectProblems(policy, promise),
    ...missingDirectives(policy),
    ...evaluatorProblems(policy),
  ];
}

function scriptProblems(policy: Policy, promise: PolicyPromise): PolicyProblem[] {
  const names = ["script-src", "script-src-elem", "script-src-attr"].filter((name) => policy.has(name));
  const base = policy.get("script-src") ?? policy.get("default-src");
  if (base === undefined) return [fail("it has neither script-src nor default-src, so that any script runs")];
  const lists = [
    ...(policy.has("script-src") ? [] : [["default-src", base] as const]),
    ...names.map((name) => [name, policy.get(name) ?? []] as const),
  ];
  return lists.flatMap(([name, sources]) => {
    const lower = sources.map((source) => source.toLowerCase());
    const hasNonceOrHash = lower.some((source) => /^'(nonce-|sha(256|384|512)-)/.test(source));
    // With this, browsers look at nonces and hashes alone.
    const isStrict = hasNonceOrHash && lower.includes("'strict-dynamic'");
    return sources.flatMap((source, index) => {
      const text = lower[index] ?? "";
      if (text === "'unsafe-inline'")
        return hasNonceOrHash ? [] : [fail(`${name} 'unsafe-inline' lets injected scripts run`)];
      if (text === "'unsafe-eval'") return [fail(`${name} 'unsafe-eval' lets text be run as a script`)];
      if (text === "'unsafe-hashes'")
        return [warn(`${name} 'unsafe-hashes' lets handlers in attributes run`)];
      if (text.startsWith("'")) return [];
      if (isStrict || isOwn(source, [...promise.own, ...promise.connections])) return [];
      return [fail(`${name} ${source} lets in scripts from elsewhere`)];
    });
  });
}

function objectProblems(policy: Policy): PolicyProblem[] {
  const sources = policy.get("object-src") ?? policy.get("default-src");
  if (sources === undefined)
    return [fail("it has neither object-src nor default-src, so that any plug-in runs")];
  const wide = sources.find((source) => isEveryHost(source));
  return wide === undefined ? [] : [fail(`object-src ${wide} lets any plug-in run`)];
}

function connectProblems(
  policy: Policy,
  { own, connections, tuned, isComplete }: PolicyPromise,
): PolicyProblem[] {
  const sources = policy.get("connect-src") ?? policy.get("default-src");
  if (sources === undefined)
    return [fail("it has neither connect-src nor default-src, so that injected code can send data anywhere")];
  const allowed = [...own, ...connections, ...(tuned["connect-src"] ?? [])];
  return sources.flatMap((source) => {
    const text = source.toLowerCase();
    if (text === "'self'" || text === "'none'" || text === "'report-sample'") return [];
    if (isEveryHost(source)) return [fail(`connect-src ${source} lets data go anywhere`)];
    if (text.startsWith("'")) return [];
    if (isOwn(source, allowed)) return [];
    if (isEverybodys(source))
      return [fail(`connect-src ${source} lets data go to the hosts of everybody at AWS`)];
    if (isAboveOwn(source, allowed))
      return [warn(`connect-src ${source} lets data go to more hosts than the stack has`)];
    const problem = `connect-src ${source} is no host of the stack`;
    return [isComplete ? fail(problem) : warn(`${problem}, as far as its outputs say`)];
  });
}

function missingConnections(policy: Policy, { own, needed }: PolicyPromise): PolicyProblem[] {
  const sources = policy.get("connect-src") ?? policy.get("default-src");
  if (sources === undefined) return [];
  return needed
    .filter((origin) => !own.includes(origin))
    .filter((origin) => !sources.some((source) => matchesOrigin(source, origin)))
    .map((origin) => fail(`connect-src does not let the pages call ${origin}`));
}

function missingDirectives(policy: Policy): PolicyProblem[] {
  const bases = policy.get("base-uri");
  const forms = policy.get("form-action");
  return [
    ...(bases === undefined
      ? [fail("it has no base-uri, so that an injected base moves every relative address")]
      : []),
    ...(bases?.some(isEveryHost) ? [fail("base-uri lets every host in")] : []),
    ...(forms === undefined
      ? [fail("it has no form-action, so that injected forms send data anywhere")]
      : []),
    ...(forms?.some(isEveryHost) ? [fail("form-action lets every host in")] : []),
  ];
}

function evaluatorProblems(policy: Policy): PolicyProblem[] {
  const text = [...policy].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
  try {
    return new CspEvaluator(new CspParser(text).csp)
      .evaluate()
      .flatMap(({ severity, type, description, directive }) => {
        const isBypass = type === Type.SCRIPT_ALLOWLIST_BYPASS || type === Type.OBJECT_ALLOWLIST_BYPASS;
        const what = `${directive}: ${description.replace(/\.$/, "")}`;
        if (isBypass && severity === Severity.HIGH) return [fail(what)];
        return severity === Severity.SYNTAX ? [warn(what)] : [];
      });
  } catch (error) {
    // The evaluator reads hosts with the URL constructor, which throws for one such as `[`.
    if (error instanceof TypeError) return [warn("it names a host that no URL can have")];
    throw error;
  }
}

function readHostSource(
  text: string,
): { scheme: string | undefined; host: string; port: string | undefined } | undefined {
  const [, scheme, host, port] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::(\d+|\*))?(?:\/.*)?$/.exec(
      text,
    ) ?? [];
  return host === undefined ? undefined : { scheme, host, port };
}

/** True where every place that the source lets in is one of these origins. */
function isOwn(source: string, origins: readonly string[]): boolean {
  const text = source.toLowerCase();
  const read = readHostSource(text);
  if (read === undefined || read.host.startsWith("*") || read.port === "*") return origins.includes(source);
  if (read.scheme === "http" || read.scheme === "ws") return false;
  return origins
    .filter((origin) => parseUrl(origin) !== undefined)
    .some((origin) => matchesOrigin(text.replace(/^wss:/, "https:"), origin));
}

function isAboveOwn(source: string, origins: readonly string[]): boolean {
  return (
    /^(https:\/\/)?\*\./.test(source.toLowerCase()) &&
    origins.some((origin) => parseUrl(origin) !== undefined && matchesOrigin(source, origin))
  );
}

const sharedAtAws = [
  /^amplifyapp\.com$/,
  /^cloudfront\.net$/,
  // A bucket (s3.eu-west-1), an API (execute-api.eu-west-1), a function (lambda-url.eu-west-1).
  /^(?:[a-z0-9-]+\.){0,2}(?:amazonaws\.com|on\.aws)$/,
];

/** True for every host below a name of AWS's where everybody can have one. */
function isEverybodys(source: string): boolean {
  const host = readHostSource(source.toLowerCase())?.host ?? "";
  return host.startsWith("*.") && sharedAtAws.some((shared) => shared.test(host.slice(2)));
}

function isEveryHost(source: string): boolean {
  return /^(?:(?:https?|wss?|ftp|data|blob|filesystem):|(?:[a-z]+:\/\/)?\*(?::[\d*]+)?)$/i.test(source);
}

function fail(problem: string): PolicyProblem {
  return { verdict: "fail", problem };
}

function warn(problem: string): PolicyProblem {
  return { verdict: "warn", problem };
}
