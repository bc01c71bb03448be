import { checksSignatures } from "../checks-signatures";
import type { Context } from "../context";
import { criteria } from "../criteria";
import { issuerKey } from "../issuer-key";
import { judgeRefusal } from "../judges/refusal";
import { askAsValidCaller, mainRoute, safeMethodOf } from "../main-route";
import { describeReply, type Reply } from "../network/answer";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import { kindOf, safeMethods, samplePath, type Route } from "../targets/route";
import {
  forgedTokens,
  noCredentials,
  withOtherSignature,
  type ForgedCredential,
} from "../tokens/forged-tokens";

const remediation =
  "Give every method but OPTIONS the user pool's authorizer (authorization COGNITO_USER_POOLS, with scopes) or AWS_IAM, deploy the API again, and refuse with 401 or 403, never with a redirect or an error of the server.";

/** Who shows no credential is refused, on one route of each kind. */
export const noToken: Probe = refusedCallers(
  {
    id: "auth-no-token",
    title: "Calls without a token",
    description: "A call without a token, or with an empty one, is refused with 401 or 403.",
  },
  () => Promise.resolve(noCredentials),
);

/** Who shows a forged token is refused, on one route of each kind. */
export const forgedToken: Probe = refusedCallers(
  {
    id: "auth-forged-token",
    title: "Calls with forged tokens",
    description: "Garbage, altered, unsigned and self-signed tokens are refused with 401 or 403.",
  },
  async (context, endpoint) => {
    const { targets, credentials, http, now } = context;
    const isTrusted = (await context.distrust(endpoint)) === undefined;
    return forgedTokens({
      genuine: isTrusted && targets.authorization === "cognito" ? credentials.valid : undefined,
      publicKey: await issuerKey(http, targets),
      targets,
      now,
    });
  },
);

/** Every other route and method refuses who shows nothing, or an altered token, and lets a valid caller in. */
export const everyRoute: Probe = {
  rule: ruleOf({
    id: "auth-every-route",
    title: "Every route and method",
    description: "Every method of every route refuses calls without a token and with an altered one.",
    area: "auth",
    severity: "critical",
    remediation,
    criterion: criteria.authorization,
  }),
  ask: async (context) => {
    const { api, routes, routesAreKnown } = context.targets;
    if (api === undefined) return [notAsked("api", "The outputs name no API; give --api-url.")];
    if (!routesAreKnown) return [notAsked(api.host, "The outputs name no routes (apiRoutes).")];
    const main = mainRoute(context.targets);
    const others = routes.flatMap((route) =>
      route.methods
        .filter((method) => route !== main.route || method !== main.method)
        .map((method) => ({ route, method })),
    );
    return Promise.all(others.map(({ route, method }) => askMethod(context, api, route, method)));
  },
};

function refusedCallers(
  question: { readonly id: string; readonly title: string; readonly description: string },
  credentialsOf: (context: Context, endpoint: Endpoint) => Promise<readonly ForgedCredential[]>,
): Probe {
  return {
    rule: ruleOf({
      ...question,
      area: "auth",
      severity: "critical",
      remediation,
      criterion: criteria.authorization,
    }),
    ask: async (context) => {
      const { api } = context.targets;
      if (api === undefined) return [notAsked("api", "The outputs name no API; give --api-url.")];
      const forged = await credentialsOf(context, api);
      return Promise.all(
        oneOfEachKind(context).map(async ({ route, method }) => {
          const path = samplePath(route);
          const replies = await Promise.all(
            forged.map(async (credential) => ({
              credential,
              reply: await askWith(context, api, method, path, credential),
            })),
          );
          return judge(context, api, path, method, replies);
        }),
      );
    },
  };
}

/** The main route, and the first of each other kind. */
function oneOfEachKind({ targets }: Context): { route: Route; method: string }[] {
  const main = mainRoute(targets);
  const chosen = [main];
  for (const route of targets.routes) {
    if (chosen.some((one) => kindOf(one.route) === kindOf(route))) continue;
    chosen.push({ route, method: safeMethodOf(route) ?? route.methods[0] ?? "GET" });
  }
  return chosen;
}

function askWith(
  { http }: Context,
  endpoint: Endpoint,
  method: string,
  path: string,
  { authorization, isGenuine }: ForgedCredential,
): Promise<Reply> {
  const headers: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization };
  return http.ask({ endpoint, method, path, headers, isGenuine });
}

async function askMethod(
  context: Context,
  endpoint: Endpoint,
  route: Route,
  method: string,
): Promise<Finding> {
  const path = samplePath(route);
  const { valid } = context.credentials;
  const isTrusted = (await context.distrust(endpoint)) === undefined;
  const altered: ForgedCredential =
    valid !== undefined && isTrusted && context.targets.authorization === "cognito"
      ? {
          name: "an altered signature",
          authorization: `Bearer ${withOtherSignature(valid)}`,
          isGenuine: true,
        }
      : { name: "garbage", authorization: "Bearer not.a.token", isGenuine: false };
  const [none] = noCredentials;
  const replies = await Promise.all(
    [...(none ? [none] : []), altered].map(async (credential) => ({
      credential,
      reply: await askWith(context, endpoint, method, path, credential),
    })),
  );
  return judge(context, endpoint, path, method, replies);
}

async function judge(
  context: Context,
  endpoint: Endpoint,
  path: string,
  method: string,
  replies: readonly { readonly credential: ForgedCredential; readonly reply: Reply }[],
): Promise<Finding> {
  const isSafe = safeMethods.has(method) || context.allowWrites;
  const admitted = isSafe
    ? await askAsValidCaller(context, { endpoint, method, path, headers: {} })
    : undefined;
  const blocksAll = await context.firewallBlocksAll(endpoint);
  const isSigned = admitted === undefined && (await checksSignatures(context, { endpoint, method, path }));
  const judged = replies.map(({ credential, reply }) => ({
    name: credential.name,
    reply,
    ...judgeRefusal(reply, {
      admitted,
      isMalformed: credential.authorization !== undefined && !credential.authorization.includes("."),
      checksSignatures: isSigned,
    }),
  }));
  const evidence = [
    ...judged.map(
      ({ name, reply, what }) => `${method} ${path} with ${name}: ${describeReply(reply)} (${what})`,
    ),
    ...(admitted ? [`a valid caller: ${describeReply(admitted)}`] : []),
  ];
  const place = { endpoint, path };
  const bad = judged.filter(({ verdict }) => verdict === "fail");
  if (bad.length > 0)
    return found(
      "fail",
      place,
      `${method} ${path} takes ${bad.map(({ name }) => name).join(", ")}: ${bad[0]?.what ?? ""}.`,
      evidence,
    );
  if (blocksAll)
    return found(
      "undecided",
      place,
      "The firewall answers everything alike; authorization was not reached.",
      evidence,
    );
  const open = judged.filter(({ verdict }) => verdict === "undecided");
  if (open.length > 0)
    return found(
      "undecided",
      place,
      `Not known for ${open.map(({ name }) => name).join(", ")}: ${open[0]?.what ?? ""}.`,
      evidence,
    );
  // Who refuses everybody refuses these as well: another probe says so.
  return found("pass", place, `${method} ${path} refuses all ${judged.length}.`, evidence);
}
