import { criteria } from "../criteria";
import type { Context } from "../context";
import { hstsProblems } from "../judges/strict-transport-security";
import { linesOf, describeReply, type Reply } from "../network/answer";
import type { Address } from "../network/resolve-entry";
import { otherAddresses } from "../other-addresses";
import { found, notAsked, ruleOf, type Finding, type Place, type Probe } from "../probe";
import { pageBehindRedirects } from "../site-pages";
import type { Endpoint } from "../targets/endpoint";
import { isFirewallAnswer } from "../judges/firewall-answer";
import { askMainRoute } from "../main-route";

/** The site's and the API's own answers make browsers stay on https. */
export const strictTransportSecurity: Probe = {
  rule: ruleOf({
    id: "transport-hsts",
    title: "Strict-Transport-Security",
    description:
      "Site and API answer with Strict-Transport-Security for a year or more, with sub-domains (RFC 6797).",
    area: "transport",
    severity: "high",
    remediation:
      "Set Strict-Transport-Security: max-age=63072000; includeSubDomains in customHeaders of the Amplify app, in the API's gateway responses and in what the back end sends.",
    criterion: criteria.https,
  }),
  ask: async (context) => {
    const { site, api } = context.targets;
    const findings = await Promise.all([
      site === undefined
        ? Promise.resolve([notAsked("site", "The outputs name no site; give --site-url.")])
        : atEachAddress(context, site, (address) => askSite(context, site, address)),
      api === undefined
        ? Promise.resolve([notAsked("api", "The outputs name no API; give --api-url.")])
        : atEachAddress(context, api, (address) => askApi(context, api, address)),
    ]);
    return findings.flat();
  },
};

async function askSite(context: Context, endpoint: Endpoint, address?: Address): Promise<Finding> {
  const { path, reply } = await pageBehindRedirects(context, endpoint, address);
  const place = { endpoint, path, address };
  // Whoever refuses the page itself, it is not the site.
  return reply.kind === "answer" && [401, 403, 429].includes(reply.status)
    ? found("undecided", place, `The site refuses its page (HTTP ${reply.status}).`)
    : judge(place, "The site", reply);
}

async function askApi(context: Context, endpoint: Endpoint, address?: Address): Promise<Finding[]> {
  const { path, refused, admitted } = await askMainRoute(context, endpoint, address);
  const place = { endpoint, path, address };
  if (await context.firewallBlocksAll(endpoint))
    return [found("undecided", place, "The firewall answers everything alike; the API was not reached.")];
  return [
    judge(place, "The API's answer to a call without a token", refused),
    ...(admitted ? [judge(place, "The API's answer to a valid call", admitted)] : []),
  ];
}

async function atEachAddress(
  context: Context,
  endpoint: Endpoint,
  ask: (address?: Address) => Promise<Finding | Finding[]>,
): Promise<Finding[]> {
  const others = await otherAddresses(context, endpoint);
  return (await Promise.all([ask(), ...others.map(ask)])).flat();
}

function judge(place: Place, what: string, reply: Reply): Finding {
  if (reply.kind === "none") return found("undecided", place, `${what} did not come: ${reply.reason}.`);
  const lines = linesOf(reply, "strict-transport-security");
  const evidence = [describeReply(reply), ...lines.map((line) => `Strict-Transport-Security: ${line}`)];
  if (isFirewallAnswer(reply) || reply.status >= 500)
    return found("undecided", place, `${what} is not its own (HTTP ${reply.status}).`, evidence);
  const isRedirect = reply.status >= 300 && reply.status < 400;
  const problems = hstsProblems(lines);
  if (problems.length === 0)
    return found("pass", place, `${what} carries Strict-Transport-Security.`, evidence);
  if (isRedirect)
    return found("undecided", place, `${what} is a redirect; what it leads to was not judged.`, evidence);
  return found("fail", place, `${what}: ${problems.join("; ")}.`, evidence);
}
