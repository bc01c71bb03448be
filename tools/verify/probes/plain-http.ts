import { criteria } from "../criteria";
import type { Context } from "../context";
import { judgePlainHttp } from "../judges/plain-http";
import { describeReply } from "../network/answer";
import type { Address } from "../network/resolve-entry";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import { siteAsset } from "../site-pages";
import { safeMethods, samplePath } from "../targets/route";
import { endpointsOf, type Targets } from "../targets/targets";

/** Port 80 of every host refuses, or leads to https on the same host. */
export const plainHttp: Probe = {
  rule: ruleOf({
    id: "transport-plain-http",
    title: "Plain HTTP",
    description: "Plain HTTP is refused, or answered with a redirect to https on the same host.",
    area: "transport",
    severity: "critical",
    remediation:
      "Amplify Hosting redirects by itself and API Gateway has no port 80: look for a proxy, load balancer or DNS record in front of them.",
    criterion: criteria.https,
  }),
  ask: async (context) => {
    const endpoints = endpointsOf(context.targets);
    if (endpoints.length === 0) return [notAsked("-", "No host is known.")];
    return (await Promise.all(endpoints.map((endpoint) => askHost(context, endpoint)))).flat();
  },
};

async function askHost(context: Context, endpoint: Endpoint): Promise<Finding[]> {
  const resolution = await context.resolve(endpoint.host, endpoint.httpPort);
  const place = { endpoint, scheme: "http" as const };
  if (resolution.kind !== "addresses") {
    const isLeftOut = resolution.kind === "noEntry";
    return [
      found(isLeftOut ? "skipped" : "undecided", place, `Port 80 was not asked: ${resolution.reason}.`),
    ];
  }
  return Promise.all(
    resolution.addresses.map((address) =>
      askAddress(context, endpoint, address, resolution.addresses.length > 1),
    ),
  );
}

async function askAddress(
  context: Context,
  endpoint: Endpoint,
  address: Address,
  isOneOfMany: boolean,
): Promise<Finding> {
  const { targets, http } = context;
  const [first, ...more] = questionsOf(endpoint, targets);
  // A port that is closed, or a host that is not there, is asked once.
  const opening = await http.ask({ ...first, endpoint, scheme: "http", address, triesOnce: true });
  const isAnswered = opening.kind === "answer";
  const asset = isAnswered ? await assetOf(context, endpoint) : undefined;
  const asks = [first, ...(isAnswered ? more : []), ...(asset === undefined ? [] : [get(asset)])];
  const replies = isAnswered
    ? await Promise.all(asks.map((ask) => http.ask({ ...ask, endpoint, scheme: "http", address })))
    : [opening];
  const siblings = [targets.site, targets.siteDefault, targets.apex].filter((other) => other !== undefined);
  const isPage = siblings.includes(endpoint);
  const judged = replies.map((reply) => judgePlainHttp(reply, endpoint, isPage ? siblings : []));
  const evidence = judged.map(
    ({ what }, index) =>
      `${asks[index]?.method ?? "GET"} ${asks[index]?.path ?? "/"} over plain HTTP: ${describeReply(replies[index] ?? opening)} (${what})`,
  );
  const worst = (["fail", "undecided", "silent", "warn", "pass"] as const).find((verdict) =>
    judged.some((one) => one.verdict === verdict),
  );
  const what = judged.find(({ verdict }) => verdict === worst)?.what ?? "";
  const place = { endpoint, scheme: "http" as const, ...(isOneOfMany ? { address } : {}) };
  if (worst === "silent") {
    const isThere = await answersTls(context, endpoint);
    return isThere
      ? found("pass", place, `Plain HTTP is not answered (${what}), while https is.`, evidence)
      : found("undecided", place, `Plain HTTP is not answered (${what}), and neither is https.`, evidence);
  }
  if (worst === "undecided") {
    const isNoRoute = replies.some((reply) => reply.kind === "none" && reply.cause === "unreachable");
    return isNoRoute && isOneOfMany
      ? found("skipped", place, `There is no way to this address from here: ${what}.`, evidence)
      : found("undecided", place, `Whether plain HTTP is refused is not known: ${what}.`, evidence);
  }
  const sentence = {
    pass: `Plain HTTP: ${what}.`,
    warn: `Plain HTTP leads to another host of the stack: ${what}.`,
    fail: `Plain HTTP is neither refused nor redirected to https on the same host: ${what}.`,
  };
  const verdict = worst ?? "pass";
  return found(verdict, place, sentence[verdict], evidence);
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

function questionsOf(endpoint: Endpoint, targets: Targets): [Question, ...Question[]] {
  if (endpoint.role === "signIn") return [get("/"), get("/oauth2/authorize"), get("/login")];
  if (endpoint.role !== "api" && endpoint.role !== "apiDefault") return [get("/"), get("/verify/deep/link")];
  const [route = { path: "/", methods: ["GET"] }] = targets.routes;
  const path = samplePath(route);
  const write = route.methods.find((method) => !safeMethods.has(method));
  return [
    get(path),
    {
      method: "OPTIONS",
      path,
      headers: {
        Origin: targets.trustedOrigins[0] ?? "https://www.example.com",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "authorization",
      },
    },
    get("/"),
    ...(write === undefined ? [] : [{ method: write, path, headers: {} }]),
  ];
}

function get(path: string): Question {
  return { method: "GET", path, headers: {} };
}

async function assetOf(context: Context, endpoint: Endpoint): Promise<string | undefined> {
  return endpoint.role === "site" || endpoint.role === "siteDefault"
    ? siteAsset(context, endpoint)
    : undefined;
}

async function answersTls(context: Context, endpoint: Endpoint): Promise<boolean> {
  const reached = await context.reach(endpoint);
  return reached.kind === "addresses" && reached.addresses.some(({ control }) => control.works);
}
