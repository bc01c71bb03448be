import type { Context } from "../context";
import { criteria } from "../criteria";
import {
  isFirewallAnswer,
  isFirewallChallenge,
  isRefusalOfAnotherPart,
  refusalSignature,
} from "../judges/firewall-answer";
import { askAsValidCaller, mainRoute } from "../main-route";
import { describeReply, type Answer, type Reply } from "../network/answer";
import type { Address } from "../network/resolve-entry";
import { otherAddresses } from "../other-addresses";
import { benign, scripted, sqlInjections, type Payload, type Twins } from "../payloads";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import { samplePath } from "../targets/route";
import type { FirewallName, Targets } from "../targets/targets";

interface Part {
  readonly name: "query" | "cookie" | "body" | "path";
  readonly requestOf: (payload: Payload, at: string) => PartialRequest;
  /** The rule of AWS's groups that looks there. */
  readonly rules: readonly string[];
}

interface PartialRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Guarded {
  readonly firewall: FirewallName;
  readonly endpoint: Endpoint;
  readonly path: string;
  readonly parts: readonly Part["name"][];
  /** Parts that nobody promises to look at: what is let through there is a warning at most. */
  readonly unpromisedParts?: readonly Part["name"][];
  /** The outputs say that this host has a firewall, or it is the API, which has to have one. */
  readonly isPromised: boolean;
  /** Left out, the first that works. */
  readonly address?: Address;
}

const marker = "x-verify=twins";

const parts: readonly Part[] = [
  {
    name: "query",
    requestOf: ({ query }, at) => ({ method: "GET", path: `${at}?${query}&${marker}`, headers: {} }),
    rules: ["SQLi_QUERYARGUMENTS", "CrossSiteScripting_QUERYARGUMENTS"],
  },
  {
    name: "cookie",
    requestOf: ({ cookie }, at) => ({ method: "GET", path: `${at}?${marker}`, headers: { Cookie: cookie } }),
    rules: ["SQLi_COOKIE", "CrossSiteScripting_COOKIE"],
  },
  {
    name: "body",
    requestOf: ({ body, bodyType }, at) => ({
      method: "POST",
      path: `${at}?${marker}`,
      headers: { "Content-Type": bodyType },
      body,
    }),
    rules: ["SQLi_BODY", "CrossSiteScripting_BODY"],
  },
  {
    name: "path",
    requestOf: ({ path }, at) => ({
      method: "GET",
      path: `${at === "/" ? "" : at}${path}?${marker}`,
      headers: {},
    }),
    rules: ["SQLi_URIPATH", "CrossSiteScripting_URIPATH"],
  },
];

const remediation =
  "See that the web ACL of the stack is associated (API stage, Amplify app, user pool) with AWSManagedRulesSQLiRuleSet and AWSManagedRulesCommonRuleSet blocking; an association takes some minutes.";

/** SQL injection is blocked in each part of a request, and the same request without it is not. */
export const sqlInjection: Probe = {
  rule: ruleOf({
    id: "waf-sql-injection",
    title: "SQL injection",
    description:
      "The firewall blocks SQL injection in query, cookie, body and path, and lets harmless twins pass.",
    area: "waf",
    severity: "high",
    remediation,
    criterion: criteria.tested,
  }),
  ask: (context) =>
    eachFirewall(context, (guarded) => askParts(context, guarded, sqlInjections, "SQL injection", "fail")),
};

/** Scripts in a query are blocked. */
export const crossSiteScripting: Probe = {
  rule: ruleOf({
    id: "waf-cross-site-scripting",
    title: "Cross-site scripting",
    description: "The firewall blocks a script in the query.",
    area: "waf",
    severity: "low",
    remediation,
    criterion: criteria.tested,
  }),
  ask: (context) =>
    eachFirewall(context, (guarded) =>
      askParts(
        context,
        { ...guarded, parts: ["query"] },
        [{ harmless: benign, harmful: scripted }],
        "A script",
        "warn",
      ),
    ),
};

async function eachFirewall(
  context: Context,
  ask: (guarded: Guarded) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const guarded = guardedHosts(context.targets);
  if (guarded.length === 0) return [notAsked("-", "No host of the stack has a firewall that is known.")];
  // In the order of need: what the last ones send may make a firewall refuse all that comes from here.
  const findings = await Promise.all(
    guarded.map(async (one) => {
      const { webAcls } = context.targets;
      if (webAcls !== undefined && webAcls[one.firewall] === undefined)
        return [
          found(
            "skipped",
            { endpoint: one.endpoint },
            "The outputs name no firewall for this host (webAclArns).",
          ),
        ];
      const others = await otherAddresses(context, one.endpoint);
      const asked = await Promise.all([
        ask(one),
        ...others.map((address) => ask({ ...one, parts: ["query"], address })),
      ]);
      return asked.flat();
    }),
  );
  return findings.flat();
}

function guardedHosts(targets: Targets): Guarded[] {
  const { api, site, signIn, webAcls } = targets;
  const isPromised = webAcls !== undefined;
  return [
    ...(api === undefined
      ? []
      : [
          {
            firewall: "api" as const,
            endpoint: api,
            path: samplePath(mainRoute(targets).route),
            parts: ["query", "cookie", "body", "path"] as const,
            isPromised: true,
          },
        ]),
    // A static site need not take bodies. Cognito shows its firewall none, and does not say whether it shows other paths.
    ...(site === undefined
      ? []
      : [
          {
            firewall: "site" as const,
            endpoint: site,
            path: "/",
            parts: ["query", "cookie", "path", "body"] as const,
            unpromisedParts: ["body"] as const,
            isPromised,
          },
        ]),
    ...(signIn === undefined
      ? []
      : [
          {
            firewall: "signIn" as const,
            endpoint: signIn,
            path: "/oauth2/authorize",
            parts: ["query", "cookie", "path"] as const,
            unpromisedParts: ["path"] as const,
            isPromised,
          },
        ]),
  ];
}

async function askParts(
  context: Context,
  guarded: Guarded,
  spellings: readonly Twins[],
  attack: string,
  verdict: "fail" | "warn",
): Promise<Finding[]> {
  return Promise.all(
    parts
      .filter(({ name }) => guarded.parts.includes(name))
      .map((part) => {
        const isPromised = guarded.isPromised && guarded.unpromisedParts?.includes(part.name) !== true;
        return askSpellings(context, guarded, part, spellings, attack, isPromised ? verdict : "warn");
      }),
  );
}

/** What came of the first spelling, unless it was let through and another one was not. */
async function askSpellings(
  context: Context,
  guarded: Guarded,
  part: Part,
  spellings: readonly Twins[],
  attack: string,
  verdict: "fail" | "warn",
): Promise<Finding> {
  const findings: Finding[] = [];
  for (const twins of spellings) {
    const finding = await askTwin(context, guarded, part, twins, attack, verdict);
    if (finding.verdict === "pass") return finding;
    findings.push(finding);
    if (finding.verdict !== verdict) break;
  }
  return findings[0] ?? found("undecided", guarded, "No attack was tried.");
}

async function askTwin(
  context: Context,
  { firewall, endpoint, path, address, unpromisedParts }: Guarded,
  part: Part,
  twins: Twins,
  attack: string,
  verdict: "fail" | "warn",
): Promise<Finding> {
  const place = { endpoint, path, address };
  const counted = part.rules.filter((rule) => context.targets.countedRules[firewall]?.includes(rule));
  if (counted.length > 0)
    return found(
      "skipped",
      place,
      `${attack} in the ${part.name}: ${counted.join(", ")} only counts (firewallCount).`,
    );
  const harmless = part.requestOf(twins.harmless, path);
  const harmful = part.requestOf(twins.harmful, path);
  const [twin, reply] = await Promise.all([
    context.http.ask({ endpoint, ...harmless, address }),
    context.http.ask({ endpoint, ...harmful, address }),
  ]);
  const evidence = [
    `${harmless.method} with a harmless ${part.name}: ${describeTwin(twin)}`,
    `${harmful.method} with ${attack.toLowerCase()} in the ${part.name}: ${describeTwin(reply)}`,
  ];
  const what = `${attack} in the ${part.name}`;
  if (twin.kind === "none" || reply.kind === "none") {
    const isCut =
      twin.kind === "answer" &&
      reply.kind === "none" &&
      (reply.cause === "reset" || reply.cause === "closed");
    const reason = twin.kind === "none" ? twin.reason : reply.kind === "none" ? reply.reason : "";
    return isCut
      ? found("pass", place, `${what} is cut off (consistent with a firewall).`, evidence)
      : found("undecided", place, `${what}: ${reason}.`, evidence);
  }
  const isAlike = refusalSignature(twin) === refusalSignature(reply);
  if (unpromisedParts?.includes(part.name) === true && isAlike && twin.status >= 400)
    return found(
      "skipped",
      place,
      `The host takes no such ${part.name}: a harmless one gets HTTP ${twin.status}.`,
      evidence,
    );
  if (isFirewallChallenge(twin))
    return found(
      "undecided",
      place,
      `${what} cannot be told from its harmless twin: the firewall lets nothing but browsers through.`,
      evidence,
    );
  const harmlessIsBlocked = await isBlocked(context, endpoint, twin, reply, harmless);
  if (harmlessIsBlocked)
    return found(
      "fail",
      place,
      `The firewall blocks a harmless ${part.name} as well: it lets nobody through.`,
      evidence,
    );
  if (isAlike) {
    if (isFirewallAnswer(reply))
      return found("undecided", place, `${what} cannot be told from its harmless twin.`, evidence);
    if (reply.status !== 403 || isRefusalOfAnotherPart(reply))
      return found(
        verdict,
        place,
        `${what} is not blocked: it is answered as its harmless twin is.`,
        evidence,
      );
    const forValidCaller = await askTwinsAsValidCaller(context, endpoint, harmless, harmful);
    if (forValidCaller === undefined)
      return found("undecided", place, `${what} is answered as its harmless twin is, with 403.`, evidence);
    return forValidCaller === "blocked"
      ? found("pass", place, `${what} is blocked for a valid caller (consistent with a firewall).`, evidence)
      : found(verdict, place, `${what} is not blocked for a valid caller.`, evidence);
  }
  if (isFirewallAnswer(reply)) return found("pass", place, `${what} is blocked by the firewall.`, evidence);
  if (isRefusalOfAnotherPart(reply) || reply.status < 400 || reply.status === 401 || reply.status === 404)
    return found(verdict, place, `${what} is not blocked by a firewall: ${describeReply(reply)}.`, evidence);
  return reply.status === 403
    ? found(
        "pass",
        place,
        `${what} is refused, its harmless twin is not (consistent with a firewall).`,
        evidence,
      )
    : found(
        "undecided",
        place,
        `${what} is answered with ${describeReply(reply)}, which firewalls do not say.`,
        evidence,
      );
}

/** Whether the harmless request was stopped by the firewall, alone or with all others. */
async function isBlocked(
  context: Context,
  endpoint: Endpoint,
  twin: Answer,
  reply: Answer,
  harmless: PartialRequest,
): Promise<boolean> {
  if (isFirewallAnswer(twin)) return true;
  if (twin.status !== 403 || isRefusalOfAnotherPart(twin)) return false;
  if (endpoint.role === "api") return context.firewallBlocksAll(endpoint);
  // Nothing else of a site or of a sign-in page refuses a harmless GET.
  return harmless.method === "GET" && refusalSignature(twin) === refusalSignature(reply);
}

/** Where nobody without a token gets more than 403, a valid caller shows whether the attack makes a difference. */
async function askTwinsAsValidCaller(
  context: Context,
  endpoint: Endpoint,
  harmless: PartialRequest,
  harmful: PartialRequest,
): Promise<"blocked" | "open" | undefined> {
  if (endpoint.role !== "api" || harmless.method !== "GET") return undefined;
  const [twin, reply] = await Promise.all([
    askAsValidCaller(context, { endpoint, ...harmless }),
    askAsValidCaller(context, { endpoint, ...harmful }),
  ]);
  if (twin?.kind !== "answer" || twin.status >= 300 || reply?.kind !== "answer") return undefined;
  if (reply.status === 403) return "blocked";
  return reply.status < 300 ? "open" : undefined;
}

function describeTwin(reply: Reply): string {
  if (reply.kind === "none") return describeReply(reply);
  return `${describeReply(reply)}${isFirewallAnswer(reply) ? ", marked by the firewall" : ""}`;
}
