import type { Context } from "../context";
import { criteria } from "../criteria";
import { askAsValidCaller, mainRoute, safeMethodOf } from "../main-route";
import { isFirewallAnswer, isRefusalOfAnotherPart, refusalSignature } from "../judges/firewall-answer";
import { isNoRoute } from "../judges/is-no-route";
import { describeReply, headerOf, type Answer } from "../network/answer";
import type { Address } from "../network/resolve-entry";
import { otherAddresses } from "../other-addresses";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import { kindOf, samplePath, type Route } from "../targets/route";
import { hasExpired, tokenDoubts } from "../tokens/token-doubts";

/** What back ends say of a request that lacks something, such as a parameter. */
const wantsMore: ReadonlySet<number> = new Set([400, 412, 415, 422, 428]);

/** A valid caller is let in, on every route that can be called without changing anything. */
export const validCaller: Probe = {
  rule: ruleOf({
    id: "auth-valid-caller",
    title: "Calls of valid callers",
    description: "A caller with a valid token, or a valid signature, is let in.",
    area: "auth",
    severity: "high",
    remediation:
      "See the authorizer's user pool and the method's scopes, the API's resource policy (a Cognito call needs an Allow), and the back end.",
    criterion: criteria.authorization,
  }),
  ask: async (context) => {
    const { api, authorization, routes } = context.targets;
    if (api === undefined) return [notAsked("api", "The outputs name no API; give --api-url.")];
    const isGiven =
      authorization === "cognito"
        ? context.credentials.valid !== undefined
        : context.credentials.aws !== undefined;
    if (!isGiven)
      return [
        found(
          "skipped",
          { endpoint: api },
          authorization === "cognito"
            ? "No valid token was given (--token-env)."
            : "No AWS credentials were given that may call the API (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY).",
        ),
      ];
    const main = mainRoute(context.targets).route;
    return Promise.all([
      ...routes.map((route) => askRoute(context, api, route, route === main)),
      ...(await otherAddresses(context, api)).map((address) => askRoute(context, api, main, true, address)),
    ]);
  },
};

type Call = Parameters<Context["http"]["ask"]>[0];

async function askRoute(
  context: Context,
  endpoint: Endpoint,
  route: Route,
  isMain: boolean,
  address?: Address,
): Promise<Finding> {
  const path = samplePath(route);
  const place = { endpoint, path, address };
  const method = safeMethodOf(route) ?? (context.allowWrites ? route.methods[0] : undefined);
  if (method === undefined)
    return found(
      "skipped",
      place,
      `${route.methods.join(", ")} ${path} may change something; --allow-writes calls it.`,
    );
  const reply = await askAsValidCaller(context, { endpoint, method, path, headers: {}, address });
  if (reply === undefined) return found("skipped", place, "No valid credentials were given.");
  if (reply.kind === "none")
    return found("undecided", place, `${method} ${path} was not answered: ${reply.reason}.`);
  const { valid } = context.credentials;
  const isToken = context.targets.authorization === "cognito";
  const doubts = isToken && valid !== undefined ? tokenDoubts(valid, context.targets, new Date()) : [];
  const evidence = [
    `${method} ${path} as a valid caller: ${describeReply(reply)}`,
    ...doubts.map((doubt) => `of the token that was given: ${doubt}`),
  ];
  const { status } = reply;
  if (status < 300)
    return isToken && valid !== undefined && hasExpired(valid, context.now)
      ? found("fail", place, "A token that has expired is taken.", evidence)
      : found("pass", place, `A valid caller is let in (HTTP ${status}).`, evidence);
  if (isFirewallAnswer(reply) || (await context.firewallBlocksAll(endpoint)))
    return found("undecided", place, `The firewall answers (HTTP ${status}).`, evidence);
  if (!context.targets.routesAreKnown && isNoRoute(reply))
    return found("undecided", place, "The outputs name no routes (apiRoutes), and there is none.", evidence);
  if (!isMain && status === 403 && (await isOwnRefusal(context, { endpoint, method, path, address }, reply)))
    return found(
      "undecided",
      place,
      "The back end knows this caller, and refuses it (HTTP 403): whether it should is not known.",
      evidence,
    );
  if (status === 401 || status === 403)
    return doubts.length > 0
      ? found(
          "undecided",
          place,
          `The token is refused (HTTP ${status}), and perhaps rightly: ${doubts.join("; ")}.`,
          evidence,
        )
      : found("fail", place, `A valid caller is refused (HTTP ${status}).`, evidence);
  if (status === 503 && (await isAway(context, { endpoint, method, path, address })))
    return found("undecided", place, "The API is not there: everybody gets HTTP 503.", evidence);
  if (status >= 500 && isMain && kindOf(route) === "plain")
    return found("fail", place, `A valid caller gets an error (HTTP ${status}).`, evidence);
  const isLetIn = status >= 400 && status < 500 && (kindOf(route) !== "plain" || wantsMore.has(status));
  return isLetIn
    ? found(
        "pass",
        place,
        `A valid caller is let in; the back end ${wantsMore.has(status) ? "wants more of the request" : "has nothing there"} (HTTP ${status}).`,
        evidence,
      )
    : found("undecided", place, `A valid caller gets HTTP ${status}.`, evidence);
}

async function isAway({ http }: Context, call: Call): Promise<boolean> {
  const toNobody = await http.ask(call);
  return toNobody.kind === "answer" && toNobody.status === 503;
}

/** Whether the back end itself refuses, as for want of a role: the authorizer says something else to nobody. */
async function isOwnRefusal({ http }: Context, call: Call, refusal: Answer): Promise<boolean> {
  if (headerOf(refusal, "x-amzn-errortype") !== undefined || isRefusalOfAnotherPart(refusal)) return false;
  const toNobody = await http.ask(call);
  return toNobody.kind === "answer" && refusalSignature(toNobody) !== refusalSignature(refusal);
}
