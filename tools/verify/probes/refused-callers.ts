import { checksSignatures } from "../checks-signatures";
import type { Context } from "../context";
import { criteria } from "../criteria";
import { issuerKeys } from "../issuer-keys";
import { judgeRefusal } from "../judges/refusal";
import { askAsValidCaller, mainRoute, safeMethodOf } from "../main-route";
import { describeReply, type Reply } from "../network/answer";
import type { Address } from "../network/resolve-entry";
import { otherAddresses } from "../other-addresses";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import { kindOf, safeMethods, samplePath, type Route } from "../targets/route";
import {
  alteredSignature,
  forgedTokens,
  noCredentials,
  otherKey,
  withOtherSignature,
  type ForgedCredential,
} from "../tokens/forged-tokens";

const remediation =
  "Give every method but OPTIONS the user pool's authorizer (authorization COGNITO_USER_POOLS, with scopes) or AWS_IAM, deploy the API again, and refuse with 401 or 403, never with a redirect or an error of the server.";

/** What an address that checks less than the others takes first. */
const tellingForgeries: ReadonlySet<string> = new Set([alteredSignature, otherKey]);

/** Who shows no credential is refused, on one route of each kind. */
export const noToken: Probe = refusedCallers(
  {
    id: "auth-no-token",
    title: "Calls without a token",
    description: "A call without a token, or with an empty one, is refused with 401 or 403.",
  },
  ({ targets }) => {
    const [site] = targets.trustedOrigins;
    // Every program can say that it is the site, so that an origin is no credential.
    const fromSite = { name: "no token, but the site's origin", authorization: undefined, origin: site };
    return Promise.resolve({
      credentials: [...noCredentials, ...(site === undefined ? [] : [{ ...fromSite, isGenuine: false }])],
      atOtherAddresses: noCredentials.slice(0, 1),
      notes: [],
    });
  },
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
    const publicKeys = await issuerKeys(http, targets);
    const forged = await forgedTokens({
      genuine: isTrusted && targets.authorization === "cognito" ? credentials.valid : undefined,
      publicKeys,
      prefix: await context.tokenPrefix(),
      targets,
      now,
    });
    const isTelling = ({ name }: ForgedCredential) => tellingForgeries.has(name);
    return {
      credentials: forged,
      atOtherAddresses: forged.filter(isTelling),
      notes:
        publicKeys.length > 0
          ? []
          : ["not asked: HS256 with the public key, as the issuer's keys could not be fetched"],
    };
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

/** What is shown where. */
interface Forgeries {
  readonly credentials: readonly ForgedCredential[];
  readonly atOtherAddresses: readonly ForgedCredential[];
  /** What could not be asked, and why. */
  readonly notes: readonly string[];
}

/** A method of a route at an address; undefined: the first that works. */
interface Call {
  readonly endpoint: Endpoint;
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly address: Address | undefined;
}

interface Refused {
  readonly credential: ForgedCredential;
  readonly reply: Reply;
}

function refusedCallers(
  question: { readonly id: string; readonly title: string; readonly description: string },
  credentialsOf: (context: Context, endpoint: Endpoint) => Promise<Forgeries>,
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
      const { credentials, atOtherAddresses, notes } = await credentialsOf(context, api);
      const main = mainRoute(context.targets);
      const calls: (readonly [Call, readonly ForgedCredential[]])[] = [
        ...oneOfEachKind(context).map((one) => [callOf(api, one), credentials] as const),
        ...(await otherAddresses(context, api)).map(
          (address) => [{ ...callOf(api, main), address }, atOtherAddresses] as const,
        ),
      ];
      const findings = await Promise.all(
        calls.map(async ([call, forged]) => judge(context, call, await askWithEach(context, call, forged))),
      );
      return findings.map((finding) => ({ ...finding, evidence: [...finding.evidence, ...notes] }));
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

function callOf(endpoint: Endpoint, { route, method }: { route: Route; method: string }): Call {
  return { endpoint, route, method, path: samplePath(route), address: undefined };
}

function askWithEach({ http }: Context, call: Call, forged: readonly ForgedCredential[]): Promise<Refused[]> {
  const { endpoint, method, path, address } = call;
  return Promise.all(
    forged.map(async (credential) => {
      const { authorization, origin, isGenuine } = credential;
      const headers: Record<string, string> = {
        ...(authorization === undefined ? {} : { Authorization: authorization }),
        ...(origin === undefined ? {} : { Origin: origin }),
      };
      return { credential, reply: await http.ask({ endpoint, method, path, headers, isGenuine, address }) };
    }),
  );
}

async function askMethod(
  context: Context,
  endpoint: Endpoint,
  route: Route,
  method: string,
): Promise<Finding> {
  const call = callOf(endpoint, { route, method });
  const { valid } = context.credentials;
  const prefix = await context.tokenPrefix();
  const isTrusted = (await context.distrust(endpoint)) === undefined;
  const altered: ForgedCredential =
    valid !== undefined && isTrusted && context.targets.authorization === "cognito"
      ? {
          name: alteredSignature,
          authorization: `${prefix}${withOtherSignature(valid)}`,
          isGenuine: true,
        }
      : { name: "garbage", authorization: `${prefix}not.a.token`, isGenuine: false };
  return judge(context, call, await askWithEach(context, call, [...noCredentials.slice(0, 1), altered]));
}

async function judge(
  context: Context,
  { endpoint, route, method, path, address }: Call,
  replies: readonly Refused[],
): Promise<Finding> {
  const isSafe = safeMethods.has(method) || context.allowWrites;
  const admitted = isSafe
    ? await askAsValidCaller(context, { endpoint, method, path, headers: {}, address })
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
      mayLackMethod: route.takesAny === true,
    }),
  }));
  const evidence = [
    ...judged.map(
      ({ name, reply, what }) => `${method} ${path} with ${name}: ${describeReply(reply)} (${what})`,
    ),
    ...(admitted ? [`a valid caller: ${describeReply(admitted)}`] : []),
  ];
  const place = { endpoint, path, address };
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
