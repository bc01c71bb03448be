import type { Context } from "../context";
import { criteria } from "../criteria";
import { judgeRefusal } from "../judges/refusal";
import { askAsValidCaller, mainRoute } from "../main-route";
import { describeReply } from "../network/answer";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import { originOf, type Endpoint } from "../targets/endpoint";
import { safeMethods, samplePath } from "../targets/route";
import { nobody } from "../tokens/nobody";
import { signRequest, type Signing } from "../tokens/sign-request";

/** With IAM, requests that are signed wrongly are refused. */
export const badlySignedRequest: Probe = {
  rule: ruleOf({
    id: "auth-signature",
    title: "Wrong signatures",
    description:
      "With IAM, requests signed by nobody, long ago, for another region or service, or altered since, are refused.",
    area: "auth",
    severity: "critical",
    remediation: "Give every method but OPTIONS authorization AWS_IAM, and deploy the API again.",
    criterion: criteria.authorization,
  }),
  ask: async (context) => {
    const { api, authorization } = context.targets;
    if (api === undefined) return [notAsked("api", "The outputs name no API; give --api-url.")];
    if (authorization !== "iam")
      return [found("skipped", { endpoint: api }, "The API takes tokens, not signatures.")];
    return [await askWithSignatures(context, api)];
  },
};

async function askWithSignatures(context: Context, endpoint: Endpoint): Promise<Finding> {
  const { targets, credentials, now } = context;
  const { route, method } = mainRoute(targets);
  const path = samplePath(route);
  const place = { endpoint, path };
  const region = targets.region ?? "us-east-1";
  const right: Signing = {
    url: `${originOf(endpoint)}${endpoint.basePath}${path}`,
    method,
    credentials: credentials.aws ?? nobody,
    region,
  };
  const wrong: readonly (readonly [string, Signing])[] = [
    ["a signature of nobody", { ...right, credentials: nobody }],
    [
      "a wrong secret",
      { ...right, credentials: { ...right.credentials, secretAccessKey: nobody.secretAccessKey } },
    ],
    ["a signature of yesterday", { ...right, date: new Date(now.getTime() - 24 * 60 * 60 * 1000) }],
    [
      "a signature for another region",
      { ...right, region: region === "us-east-1" ? "us-west-2" : "us-east-1" },
    ],
    ["a signature for another service", { ...right, service: "s3" }],
  ];
  const canSend =
    (safeMethods.has(method) || context.allowWrites) && (await context.distrust(endpoint)) === undefined;
  const asked = canSend ? wrong : wrong.slice(0, 1);
  const admitted = canSend
    ? await askAsValidCaller(context, { endpoint, method, path, headers: {} })
    : undefined;
  const questions = [
    ...asked.map(([name, signing]) => ({ name, path, signing })),
    ...(canSend
      ? [{ name: "a query that was added after signing", path: `${path}?added=1`, signing: right }]
      : []),
  ];
  const replies = await Promise.all(
    questions.map(async ({ name, path: signed, signing }) => ({
      name,
      reply: await context.http.ask({
        endpoint,
        method,
        path: signed,
        headers: await signRequest(signing),
        isGenuine: canSend,
      }),
    })),
  );
  const judged = replies.map(({ name, reply }) => ({
    name,
    reply,
    ...judgeRefusal(reply, { admitted, isMalformed: false }),
  }));
  const evidence = judged.map(
    ({ name, reply, what }) => `${method} ${path} with ${name}: ${describeReply(reply)} (${what})`,
  );
  const bad = judged.filter(({ verdict }) => verdict === "fail");
  if (bad.length > 0)
    return found(
      "fail",
      place,
      `It takes ${bad.map(({ name }) => name).join(", ")}: ${bad[0]?.what ?? ""}.`,
      evidence,
    );
  const open = judged.filter(({ verdict }) => verdict === "undecided");
  return open.length > 0
    ? found(
        "undecided",
        place,
        `Not known for ${open.map(({ name }) => name).join(", ")}: ${open[0]?.what ?? ""}.`,
        evidence,
      )
    : found("pass", place, `Refused: ${judged.map(({ name }) => name).join(", ")}.`, evidence);
}
