import { criteria } from "../criteria";
import type { Context } from "../context";
import { hostileOrigins, type HostileOrigin } from "../hostile-origins";
import { hostileProblem } from "../judges/cors";
import { isFirewallAnswer } from "../judges/firewall-answer";
import { askAsValidCaller, mainRoute, safeMethodOf } from "../main-route";
import type { Reply } from "../network/answer";
import type { Address } from "../network/resolve-entry";
import { otherAddresses } from "../other-addresses";
import { found, notAsked, ruleOf, type Finding, type Place, type Probe } from "../probe";
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
  readonly ask: (
    context: Context,
    endpoint: Endpoint,
    origin: string,
    address?: Address,
  ) => Promise<Reply | undefined>;
  readonly path: (context: Context) => string;
  /** Also asks for origins that only few parsers get wrong. */
  readonly asksRare: boolean;
  /** Only so many origins, the first ones, and how many where an API has many methods; left out, all. */
  readonly mostOrigins?: { readonly usually?: number; readonly ofLargeApi: number };
  /** A connection that the firewall cuts is no answer that anybody could read. */
  readonly mayBeCut?: boolean;
  /** Asks the other addresses of the host as well, about the origins that a careless rule names first. */
  readonly asksOtherAddresses: boolean;
}

const quietRounds: readonly Round[] = [
  {
    id: "cors-hostile-preflight",
    asksRare: true,
    title: "Preflights of untrusted origins",
    description: "No origin but the trusted ones is named in the answer to a preflight.",
    path: pathOf,
    asksOtherAddresses: true,
    ask: (context, endpoint, origin, address) =>
      context.http.ask({
        endpoint,
        method: "OPTIONS",
        path: pathOf(context),
        headers: preflightOf(context, origin),
        address,
      }),
  },
  {
    id: "cors-hostile-request",
    asksRare: true,
    title: "Requests of untrusted origins",
    description: "No origin but the trusted ones can read what a call without a token is answered.",
    path: pathOf,
    asksOtherAddresses: true,
    ask: (context, endpoint, origin, address) =>
      context.http.ask({
        endpoint,
        method: mainRoute(context.targets).method,
        path: pathOf(context),
        headers: { Origin: origin },
        address,
      }),
  },
  {
    id: "cors-hostile-data",
    asksRare: true,
    title: "Data for untrusted origins",
    description: "No origin but the trusted ones can read what a call with a valid token is answered.",
    path: pathOf,
    asksOtherAddresses: true,
    ask: async (context, endpoint, origin, address) => {
      const { method } = mainRoute(context.targets);
      if (!safeMethods.has(method) && !context.allowWrites) return undefined;
      return askAsValidCaller(context, {
        endpoint,
        method,
        path: pathOf(context),
        headers: { Origin: origin },
        address,
      });
    },
  },
  {
    id: "cors-hostile-error",
    asksRare: false,
    title: "Errors for untrusted origins",
    description: "No origin but the trusted ones can read what a path that does not exist is answered.",
    mostOrigins: { ofLargeApi: 16 },
    path: () => missingPath,
    asksOtherAddresses: false,
    ask: (context, endpoint, origin) =>
      context.http.ask({ endpoint, path: missingPath, headers: { Origin: origin } }),
  },
  {
    id: "cors-hostile-forged",
    asksRare: false,
    mostOrigins: { usually: 6, ofLargeApi: 2 },
    asksOtherAddresses: false,
    title: "Refusals of forged tokens for untrusted origins",
    description: "No origin but the trusted ones can read how a call with a forged token is refused.",
    path: pathOf,
    ask: async (context, endpoint, origin) =>
      context.http.ask({
        endpoint,
        method: mainRoute(context.targets).method,
        path: pathOf(context),
        headers: { Origin: origin, Authorization: `${await context.tokenPrefix()}not.a.token` },
      }),
  },
];

const loudRound: Round = {
  id: "cors-hostile-block",
  asksRare: false,
  asksOtherAddresses: false,
  mostOrigins: { ofLargeApi: 16 },
  mayBeCut: true,
  title: "The firewall's answers to untrusted origins",
  description: "No origin but the trusted ones can read what the firewall answers.",
  path: (context) => `${pathOf(context)}?${malicious.query}`,
  ask: (context, endpoint, origin) =>
    context.http.ask({
      endpoint,
      path: `${pathOf(context)}?${malicious.query}`,
      headers: { Origin: origin },
      triesOnce: true,
    }),
};

/** So many origins of the list, the first ones, are let in by most careless rules. */
const mostTelling = 2;

const manyMethods = 12;

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
      const { api, trustedOrigins, siteDefault } = context.targets;
      if (api === undefined) return [notAsked("api", "The outputs name no API; give --api-url.")];
      const origins = hostileOrigins(trustedOrigins, siteDefault?.host)
        .filter(({ isRare }) => round.asksRare || !isRare)
        .slice(0, isLarge(context) ? round.mostOrigins?.ofLargeApi : round.mostOrigins?.usually);
      const others = round.asksOtherAddresses ? await otherAddresses(context, api) : [];
      return Promise.all([
        askRound(context, api, round, origins),
        ...others.map((address) => askRound(context, api, round, origins.slice(0, mostTelling), address)),
      ]);
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
    const origins = hostileOrigins(trustedOrigins).slice(0, isLarge(context) ? 1 : mostTelling);
    return Promise.all(
      others.map(async (route) => {
        const path = samplePath(route);
        const method = safeMethodOf(route) ?? route.methods[0] ?? "GET";
        const written = route.methods.find((one) => !safeMethods.has(one)) ?? method;
        const replies = await Promise.all(
          origins.flatMap(({ origin, mistake }) =>
            [
              context.http.ask({
                endpoint: api,
                method: "OPTIONS",
                path,
                headers: preflightOf(context, origin, written),
              }),
              context.http.ask({ endpoint: api, method, path, headers: { Origin: origin } }),
              ...(safeMethods.has(method)
                ? [askAsValidCaller(context, { endpoint: api, method, path, headers: { Origin: origin } })]
                : []),
            ].map(async (reply) => ({ origin, mistake, reply: await reply })),
          ),
        );
        return judge(context, { endpoint: api, path }, replies);
      }),
    );
  },
};

async function askRound(
  context: Context,
  endpoint: Endpoint,
  round: Round,
  origins: readonly HostileOrigin[],
  address?: Address,
): Promise<Finding> {
  const replies = await Promise.all(
    origins.map(async (hostile) => ({
      ...hostile,
      reply: await round.ask(context, endpoint, hostile.origin, address),
    })),
  );
  const readable = replies.filter(({ reply }) => !round.mayBeCut || !isCut(reply));
  return judge(context, { endpoint, path: round.path(context), address }, readable, replies.length);
}

function judge(
  { targets }: Context,
  place: Place,
  replies: readonly (HostileOrigin & { readonly reply: Reply | undefined })[],
  count = replies.length,
): Finding {
  const asked = replies.filter(({ reply }) => reply !== undefined);
  if (replies.length === 0 && count > 0)
    return found(
      "pass",
      place,
      `Every connection of ${count} untrusted origins is cut: nobody reads a thing.`,
    );
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

function isCut(reply: Reply | undefined): boolean {
  return reply?.kind === "none" && (reply.cause === "reset" || reply.cause === "closed");
}

/** Where there are many routes to ask about, a run's requests do not reach for every origin in every kind of answer. */
function isLarge({ targets }: Context): boolean {
  return targets.routes.flatMap(({ methods }) => methods).length > manyMethods;
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
