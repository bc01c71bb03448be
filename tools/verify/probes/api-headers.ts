import { criteria } from "../criteria";
import type { Context } from "../context";
import { isFirewallAnswer } from "../judges/firewall-answer";
import { askMainRoute } from "../main-route";
import { describeReply, linesOf, type Reply } from "../network/answer";
import type { Address } from "../network/resolve-entry";
import { otherAddresses } from "../other-addresses";
import { found, notAsked, ruleOf, type Finding, type Place, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";

/** No cache keeps what the API answers. */
export const noStore: Probe = {
  rule: ruleOf({
    id: "headers-no-store",
    title: "Cache-Control of the API",
    description: "What the API answers is kept by no cache (no-store).",
    area: "headers",
    severity: "medium",
    remediation: "Send Cache-Control: no-store from the back end and in the API's gateway responses.",
    criterion: criteria.https,
  }),
  ask: async (context) => {
    const { api } = context.targets;
    if (api === undefined) return [notAsked("api", "The outputs name no API; give --api-url.")];
    const others = await otherAddresses(context, api);
    const asked = await Promise.all([
      askApi(context, api),
      ...others.map((one) => askApi(context, api, one)),
    ]);
    return asked.flat();
  },
};

async function askApi(context: Context, endpoint: Endpoint, address?: Address): Promise<Finding[]> {
  const { path, refused, admitted } = await askMainRoute(context, endpoint, address);
  const place = { endpoint, path, address };
  return [
    // No cache keeps a 401 that nobody told it to keep: https://www.rfc-editor.org/rfc/rfc9110#section-15.1
    judge(place, "The refusal", refused, "warn"),
    ...(admitted === undefined ? [] : [judge(place, "The answer to a valid call", admitted, "fail")]),
  ];
}

function judge(place: Place, what: string, reply: Reply, verdict: "fail" | "warn"): Finding {
  if (reply.kind === "none") return found("undecided", place, `${what} did not come: ${reply.reason}.`);
  const lines = linesOf(reply, "cache-control");
  const evidence = [describeReply(reply), ...lines.map((line) => `Cache-Control: ${line}`)];
  if (isFirewallAnswer(reply) || reply.status >= 500)
    return found("undecided", place, `${what} is not the API's own (HTTP ${reply.status}).`, evidence);
  const directives = lines
    .join(",")
    .toLowerCase()
    .split(",")
    .map((part) => part.trim());
  if (directives.includes("no-store")) return found("pass", place, `${what} says no-store.`, evidence);
  const isServed = reply.status < 300;
  return verdict === "fail" && !isServed
    ? found("undecided", place, `There was no answer to a valid call (HTTP ${reply.status}).`, evidence)
    : found(verdict, place, `${what} may be kept by a cache: it does not say no-store.`, evidence);
}
