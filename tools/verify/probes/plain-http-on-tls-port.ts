import { criteria } from "../criteria";
import type { Context } from "../context";
import { describeReply, headerOf, type Reply } from "../network/answer";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import { samplePath } from "../targets/route";
import { endpointsOf } from "../targets/targets";

/** The port for TLS serves nothing to who speaks plain HTTP. */
export const plainHttpOnTlsPort: Probe = {
  rule: ruleOf({
    id: "transport-tls-port",
    title: "Plain HTTP on the TLS port",
    description: "The port for TLS speaks TLS alone.",
    area: "transport",
    severity: "critical",
    remediation: "Let the listener of this port terminate TLS, and nothing else.",
    criterion: criteria.https,
  }),
  ask: async (context) => {
    const endpoints = endpointsOf(context.targets);
    if (endpoints.length === 0) return [notAsked("-", "No host is known.")];
    return (await Promise.all(endpoints.map((endpoint) => askHost(context, endpoint)))).flat();
  },
};

async function askHost(context: Context, endpoint: Endpoint): Promise<Finding[]> {
  const reached = await context.reach(endpoint);
  if (reached.kind !== "addresses")
    return [found("undecided", { endpoint }, `The TLS port was not asked: ${reached.reason}.`)];
  return Promise.all(
    reached.addresses.map(async ({ address, control }) => {
      const place = { endpoint, ...(reached.addresses.length > 1 ? { address } : {}) };
      if (!control.works && control.answer.kind === "unreachable") {
        const isNoRoute = control.answer.failure === "unreachable" && reached.addresses.length > 1;
        return found(
          isNoRoute ? "skipped" : "undecided",
          place,
          `The TLS port was not reached: ${control.how}.`,
        );
      }
      if (!control.works && control.answer.kind === "silent")
        return found("undecided", place, "The TLS port answers nothing.");
      const isApi = endpoint.role === "api" || endpoint.role === "apiDefault";
      const path = isApi ? samplePath(context.targets.routes[0] ?? { path: "/", methods: [] }) : "/";
      const reply = await context.http.ask({ endpoint, scheme: "http", path, address, triesOnce: true });
      const evidence = [`GET ${path} in plain HTTP to port ${address.port}: ${describeReply(reply)}`];
      const problem = problemOf(reply);
      if (problem !== undefined) return found("fail", place, `The TLS port ${problem}.`, evidence);
      if (!control.works && control.answer.kind === "notTls")
        return found("fail", place, `The TLS port does not speak TLS: ${control.how}.`, evidence);
      return found("pass", place, "The TLS port serves nothing to plain HTTP.", evidence);
    }),
  );
}

function problemOf(reply: Reply): string | undefined {
  if (reply.kind === "none") return undefined;
  if (reply.status < 300 || reply.status === 401) return `answers plain HTTP with ${reply.status}`;
  const location = headerOf(reply, "location");
  return reply.status < 400 && location?.startsWith("http:")
    ? `redirects plain HTTP to ${location}`
    : undefined;
}
