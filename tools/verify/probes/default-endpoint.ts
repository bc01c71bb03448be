import type { Context } from "../context";
import { criteria } from "../criteria";
import { askAsValidCaller, mainRoute } from "../main-route";
import { describeReply } from "../network/answer";
import type { Address } from "../network/resolve-entry";
import { otherAddresses } from "../other-addresses";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import { safeMethods, samplePath } from "../targets/route";

/** Names that stages usually have, where the outputs do not name it; a wrong one is refused anyway. */
const usualStages = [
  ...["v1", "prod", "dev", "api", "stage", "staging", "production", "test", "live", "default"].map(
    (name) => `/${name}`,
  ),
  "",
];

/** The host that AWS gives every API refuses even valid callers: no rule of the API's own host is gone around. */
export const defaultEndpoint: Probe = {
  rule: ruleOf({
    id: "auth-default-endpoint",
    title: "The API's default endpoint",
    description: "The default endpoint (execute-api) answers a valid caller with 403.",
    area: "auth",
    severity: "high",
    remediation:
      "Set disableExecuteApiEndpoint: true on the RestApi, and deploy the API again: it takes effect only then.",
    criterion: criteria.https,
  }),
  ask: async (context) => {
    const { apiDefault, authorization } = context.targets;
    if (apiDefault === undefined)
      return [notAsked("apiDefault", "The outputs name no default endpoint (apiDefaultHost).")];
    const { method } = mainRoute(context.targets);
    const isGiven =
      authorization === "cognito"
        ? context.credentials.valid !== undefined
        : context.credentials.aws !== undefined;
    const ask = isGiven && (safeMethods.has(method) || context.allowWrites) ? askAsValid : askAsNobody;
    const others = await otherAddresses(context, apiDefault);
    return Promise.all([
      ask(context, apiDefault),
      ...others.map((address) => ask(context, apiDefault, address)),
    ]);
  },
};

/** What the default endpoint's paths start with. */
function stagesOf({ targets: { apiStage } }: Context): readonly string[] {
  return apiStage === undefined ? usualStages : [`/${apiStage}`, ""];
}

async function askAsValid(context: Context, endpoint: Endpoint, address?: Address): Promise<Finding> {
  const place = { endpoint, address };
  const { route, method } = mainRoute(context.targets);
  const distrust = await context.distrust(endpoint);
  if (distrust !== undefined)
    return found("undecided", place, `No genuine credential was sent, as ${distrust}.`);
  const replies = await Promise.all(
    stagesOf(context).map(async (stage) => {
      const path = `${stage}${samplePath(route)}`;
      return {
        path,
        reply: await askAsValidCaller(context, { endpoint, method, path, headers: {}, address }),
      };
    }),
  );
  const evidence = replies.map(
    ({ path, reply }) => `${method} ${path} as a valid caller: ${reply ? describeReply(reply) : "not asked"}`,
  );
  const statuses = replies.map(({ reply }) => (reply?.kind === "answer" ? reply.status : undefined));
  const taken = statuses.find((status) => status !== undefined && (status < 400 || status === 401));
  if (taken !== undefined)
    return found(
      "fail",
      place,
      `It answers a valid caller with ${taken}, where it must refuse with 403.`,
      evidence,
    );
  return statuses.every((status) => status === 403)
    ? found("pass", place, "It refuses a valid caller with 403.", evidence)
    : found("undecided", place, "It did not answer every call with 403.", evidence);
}

async function askAsNobody(context: Context, endpoint: Endpoint, address?: Address): Promise<Finding> {
  const place = { endpoint, address };
  const { route, method } = mainRoute(context.targets);
  const replies = await Promise.all(
    stagesOf(context).map(async (stage) => {
      const path = `${stage}${samplePath(route)}`;
      return { path, reply: await context.http.ask({ endpoint, method, path, address }) };
    }),
  );
  const evidence = replies.map(
    ({ path, reply }) => `${method} ${path} without credentials: ${describeReply(reply)}`,
  );
  const taken = replies
    .map(({ reply }) => (reply.kind === "answer" ? reply.status : undefined))
    .find((status) => status !== undefined && (status < 400 || status === 401));
  if (taken !== undefined)
    return found(
      "fail",
      place,
      `It answers calls (HTTP ${taken}), where it must refuse all with 403.`,
      evidence,
    );
  return replies.every(({ reply }) => reply.kind === "none")
    ? found("undecided", place, "It gave no answer.", evidence)
    : found(
        "skipped",
        place,
        "Only a valid caller shows that it refuses all; no credentials were given.",
        evidence,
      );
}
