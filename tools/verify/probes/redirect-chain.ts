import { criteria } from "../criteria";
import type { Context } from "../context";
import { describeReply, headerOf } from "../network/answer";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import { originOf, type Endpoint } from "../targets/endpoint";
import { samplePath } from "../targets/route";
import { endpointsOf } from "../targets/targets";
import { parseUrl } from "../../text/parse-url";

const mostHops = 10;

/** Over https, redirects end, and never lead back to plain HTTP or away from the stack. */
export const redirectChain: Probe = {
  rule: ruleOf({
    id: "transport-redirect-chain",
    title: "Redirects",
    description:
      "Redirects over https end at an answer, never at plain HTTP, in a loop or on a foreign host.",
    area: "transport",
    severity: "high",
    remediation: "Correct the rule that redirects: customRules of the Amplify app, or the application's own.",
    criterion: criteria.https,
  }),
  ask: async (context) => {
    const { site, siteDefault, apex, signIn, api } = context.targets;
    const starts = [
      ...[site, siteDefault, apex, signIn].map((endpoint) => endpoint && { endpoint, path: "/" }),
      api && { endpoint: api, path: samplePath(context.targets.routes[0] ?? { path: "/", methods: [] }) },
    ].filter((start) => start !== undefined);
    if (starts.length === 0) return [notAsked("-", "No host is known.")];
    const landings = await Promise.all(
      [site, siteDefault, apex, signIn]
        .filter((endpoint) => endpoint !== undefined)
        .map((endpoint) => landingOf(context, endpoint)),
    );
    const all = [...starts, ...landings.filter((landing) => landing !== undefined)];
    const distinct = new Map(all.map((start) => [urlOf(start), start]));
    return Promise.all([...distinct.values()].map(({ endpoint, path }) => walk(context, endpoint, path)));
  },
};

interface Start {
  readonly endpoint: Endpoint;
  readonly path: string;
}

/** Where plain HTTP sends people: from there on, https has to hold as well as from the front page. */
async function landingOf(context: Context, endpoint: Endpoint): Promise<Start | undefined> {
  const resolution = await context.resolve(endpoint.host, endpoint.httpPort);
  if (resolution.kind !== "addresses") return undefined;
  const [address] = resolution.addresses;
  const reply = await context.http.ask({
    endpoint,
    scheme: "http",
    triesOnce: true,
    ...(address ? { address } : {}),
  });
  if (reply.kind === "none" || reply.status < 300 || reply.status > 399) return undefined;
  const location = headerOf(reply, "location");
  if (location === undefined || parseUrl(location) === undefined) return undefined;
  const url = new URL(location);
  const known = url.protocol === "https:" ? endpointAt(context, url) : undefined;
  return known && { endpoint: { ...known, basePath: "" }, path: `${url.pathname}${url.search}` };
}

function endpointAt({ targets }: Context, { hostname, port }: URL): Endpoint | undefined {
  const host = hostname.replace(/^\[|\]$/g, "");
  return endpointsOf(targets).find((other) => other.host === host && other.port === Number(port || 443));
}

function urlOf({ endpoint, path }: Start): string {
  return `${originOf(endpoint)}${endpoint.basePath}${path}`;
}

async function walk(context: Context, start: Endpoint, startPath: string): Promise<Finding> {
  const place = { endpoint: start, path: startPath };
  const evidence: string[] = [];
  const seen = new Set<string>();
  let endpoint = start;
  let path = startPath;
  for (let hop = 0; hop < mostHops; hop += 1) {
    const url = urlOf({ endpoint, path });
    if (seen.has(url)) return found("fail", place, `Redirects run in a loop, at ${url}.`, evidence);
    seen.add(url);
    const reply = await context.http.ask({ endpoint, path });
    evidence.push(`GET ${url}: ${describeReply(reply)}`);
    if (reply.kind === "none")
      return found("undecided", place, `Where redirects lead is not known: ${reply.reason}.`, evidence);
    const location = headerOf(reply, "location");
    if (reply.status < 300 || reply.status > 399 || location === undefined)
      return found(
        "pass",
        place,
        hop === 0 ? "It answers without a redirect." : `Redirects end at ${url}.`,
        evidence,
      );
    evidence.push(`Location: ${location}`);
    if (parseUrl(location, url) === undefined)
      return found("fail", place, `A redirect names no URL: ${location}.`, evidence);
    const next = new URL(location, url);
    if (next.protocol !== "https:")
      return found(
        "fail",
        place,
        `A redirect leads from https back to ${next.protocol}//${next.host}.`,
        evidence,
      );
    const host = next.hostname.replace(/^\[|\]$/g, "");
    const known = endpointAt(context, next);
    if (known === undefined) {
      // Whom a sign-in page or an API sends people on to is its own business.
      const isPage = start.role === "site" || start.role === "siteDefault" || start.role === "apex";
      return found(
        isPage && host !== start.host ? "fail" : "pass",
        place,
        `A redirect leads to ${next.origin}, which is not a host of the stack.`,
        evidence,
      );
    }
    endpoint = { ...known, basePath: "" };
    path = `${next.pathname}${next.search}`;
  }
  return found("fail", place, `After ${mostHops} redirects there is still no answer.`, evidence);
}
