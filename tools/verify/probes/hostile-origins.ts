import { criteria } from "../criteria";
import type { Context } from "../context";
import { hostileOrigins, type HostileOrigin } from "../hostile-origins";
import { hostileProblem } from "../judges/cors";
import { isFirewallAnswer } from "../judges/firewall-answer";
import { askAsValidCaller, mainRoute, safeMethodOf } from "../main-route";
import type { Reply } from "../network/answer";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import { safeMethods, samplePath } from "../targets/route";
import { malicious } from "../payloads";

const remediation =
  "Name exact origins: the stack's trustedOrigins reach the preflight template, the gateway responses, the stage variable for back ends and the firewall's rule. See that no back end names origins of its own.";

/** Who asks, and for what. */
interface Round {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly ask: (context: Context, endpoint: Endpoint, origin: string) => Promise<Reply | undefined>;
  readonly path: (context: Context) => string;
  /** Also asks for origins that only few parsers get wrong. */
  readonly asksRare: boolean;
}

const quietRounds: readonly Round[] = [
  {
    id: "cors-hostile-preflight",
    asksRare: true,
    title: "Preflights of untrusted origins",
    description: "No origin but the trusted ones is named in the answer to a preflight.",
    path: pathOf,
    ask: (context, endpoint, origin) =>
      context.http.ask({
        endpoint,
        method: "OPTIONS",
        path: pathOf(context),
        headers: preflightOf(context, origin),
      }),
  },
  {
    id: "cors-hostile-request",
    asksRare: true,
    title: "Requests of untrusted origins",
    description: "No origin but the trusted ones can read what a call without a token is answered.",
    path: pathOf,
    ask: (context, endpoint, origin) =>
      context.http.ask({
        endpoint,
        method: mainRoute(context.targets).method,
        path: pathOf(context),
        headers: { Origin: origin },
      }),
  },
  {
    id: "cors-hostile-data",
    asksRare: false,
    title: "Data for untrusted origins",
    description: "No origin but the trusted ones can read what a call with a valid token is answered.",
    path: pathOf,
    ask: async (context, endpoint, origin) => {
      const { method } = mainRoute(context.targets);
      if (!safeMethods.has(method) && !context.allowWrites) return undefined;
      return askAsValidCaller(context, {
        endpoint,
        method,
        path: pathOf(context),
        headers: { Origin: origin },
      });
    },
  },
  {
    id: "cors-hostile-error",
    asksRare: false,
    title: "Errors for untrusted origins",
    description: "No origin but the trusted ones can read what a path that does not exist is answered.",
    path: () => missingPath,
    ask: (context, endpoint, origin) =>
      context.http.ask({ endpoint, path: missingPath, headers: { Origin: origin } }),
  },
];

const loudRound: Round = {
  id: "cors-hostile-block",
  asksRare: false,
  title: "The firewall's answers to untrusted origins",
  description: "No origin but the trusted ones can read what the firewall answers.",
  path: (context) => `${pathOf(context)}?${malicious.query}`,
  ask: (context, endpoint, origin) =>
    context.http.ask({
      endpoint,
      path: `${pathOf(context)}?${malicious.query}`,
      headers: { Origin: origin },
    }),
};

/** A path that no API has. */
const missingPath = "/verify-there-is-no-such-path";

/** What origins that nobody trusts get from the API, in each kind of answer. */
export const hostileOriginProbes: readonly Probe[] = quietRounds.map(probeOf);

/** What they get from the firewall, which has to be provoked for it. */
export const hostileOriginsAtFirewall: Probe = probeOf(loudRound);

function probeOf(round: Round): Probe {
  return {
    rule: ruleOf({
      id: round.id,
      title: round.title,
      description: round.description,
      area: "cors",
      severity: "critical",
      remediation,
      criterion: criteria.cors,
    }),
    ask: async (context) => {
      const { api, trustedOrigins } = context.targets;
      if (api === undefined) return [notAsked("api", "The outputs name no API; give --api-url.")];
      const origins = hostileOrigins(trustedOrigins).filter(({ isRare }) => round.asksRare || !isRare);
      return [await askRound(context, api, round, origins)];
    },
  };
}

/** Every other route is asked about the two origins that a careless back end names most often. */
export const hostileOriginsOnEveryRoute: Probe = {
  rule: ruleOf({
    id: "cors-every-route",
    title: "Untrusted origins on every route",
    description: "No route lets an untrusted origin read its preflight or its answers.",
    area: "cors",
    severity: "critical",
    remediation,
    criterion: criteria.cors,
  }),
  ask: async (context) => {
    const { api, routes, trustedOrigins } = context.targets;
    if (api === undefined) return [notAsked("api", "The outputs name no API; give --api-url.")];
    const others = routes.filter((route) => route !== mainRoute(context.targets).route);
    const origins = hostileOrigins(trustedOrigins).slice(0, 2);
    return Promise.all(
      others.map(async (route) => {
        const path = samplePath(route);
        const method = safeMethodOf(route) ?? route.methods[0] ?? "GET";
        const replies = await Promise.all(
          origins.flatMap(({ origin, mistake }) =>
            [
              context.http.ask({
                endpoint: api,
                method: "OPTIONS",
                path,
                headers: preflightOf(context, origin, method),
              }),
              context.http.ask({ endpoint: api, method, path, headers: { Origin: origin } }),
              ...(safeMethods.has(method)
                ? [askAsValidCaller(context, { endpoint: api, method, path, headers: { Origin: origin } })]
                : []),
            ].map(async (reply) => ({ origin, mistake, reply: await reply })),
          ),
        );
        return judge(context, api, path, replies);
      }),
    );
  },
};

async function askRound(
  context: Context,
  endpoint: Endpoint,
  round: Round,
  origins: readonly HostileOrigin[],
): Promise<Finding> {
  const replies = await Promise.all(
    origins.map(async (hostile) => ({
      ...hostile,
      reply: await round.ask(context, endpoint, hostile.origin),
    })),
  );
  return judge(context, endpoint, round.path(context), replies);
}

function judge(
  { targets }: Context,
  endpoint: Endpoint,
  path: string,
  replies: readonly (HostileOrigin & { readonly reply: Reply | undefined })[],
): Finding {
  const place = { endpoint, path };
  const asked = replies.filter(({ reply }) => reply !== undefined);
  if (asked.length === 0)
    return found(
      "skipped",
      place,
      "Not asked: no valid credentials were given, or no method is safe to call.",
    );
  const problems: string[] = [];
  const unanswered: string[] = [];
  let blocked = 0;
  for (const { origin, mistake, reply } of asked) {
    if (reply?.kind === "none") unanswered.push(reply.reason);
    if (reply?.kind !== "answer") continue;
    if (isFirewallAnswer(reply)) blocked += 1;
    const problem = hostileProblem(reply, origin, targets.trustedOrigins);
    if (problem !== undefined) problems.push(`${origin} (${mistake}): HTTP ${reply.status} ${problem}`);
  }
  const evidence = [
    ...problems,
    `${asked.length} origins asked, ${unanswered.length} without an answer`,
    ...(blocked > 0
      ? [`${blocked} were answered by the firewall; what stands behind it was not seen for these`]
      : []),
  ];
  if (problems.length > 0)
    return found("fail", place, `An untrusted origin is let in: ${problems[0] ?? ""}.`, evidence);
  if (unanswered.length > 0)
    return found("undecided", place, `Some origins got no answer: ${unanswered[0] ?? ""}.`, evidence);
  return found("pass", place, `None of ${asked.length} untrusted origins can read the answer.`, evidence);
}

function pathOf({ targets }: Context): string {
  return samplePath(mainRoute(targets).route);
}

function preflightOf({ targets }: Context, origin: string, method = mainRoute(targets).method) {
  return {
    Origin: origin,
    "Access-Control-Request-Method": method,
    "Access-Control-Request-Headers": "authorization,content-type",
  };
}
