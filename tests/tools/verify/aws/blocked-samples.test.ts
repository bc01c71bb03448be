import { deepEqual, equal, rejects } from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { createBlockedSamples } from "../../../../tools/verify/aws/blocked-samples";

const arn = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/site-acl/0a1b2c";
const credentials = { accessKeyId: "AKIATEST", secretAccessKey: "secret", sessionToken: undefined };

/** Against a server of the loopback that answers as AWS WAF documents; does not prove that AWS answers so. */
describe("createBlockedSamples", () => {
  let server: Server;
  let endpoint: string;
  let asked: { operation: string; input: Record<string, unknown> }[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      void (async () => {
        const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
        const input = (await json(request)) as Record<string, unknown>;
        asked.push({ operation, input });
        response.setHeader("Content-Type", "application/x-amz-json-1.1");
        response.end(JSON.stringify(answerTo(operation, input)));
      })();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it("gives what each rule of the web ACL blocked, with its User-Agent", async () => {
    const since = new Date();
    deepEqual(await createBlockedSamples(credentials, endpoint)(arn, since), [
      { rule: "sql", userAgent: "verify" },
    ]);
    deepEqual(asked[0], {
      operation: "GetWebACL",
      input: { Name: "site-acl", Id: "0a1b2c", Scope: "CLOUDFRONT" },
    });
    equal(asked.filter(({ operation }) => operation === "GetSampledRequests").length, 2);
  });

  it("refuses what is no ARN of a web ACL", async () => {
    await rejects(createBlockedSamples(credentials, endpoint)("arn:api", new Date()), /is no ARN/);
    deepEqual(asked, []);
  });
});

function answerTo(operation: string, { RuleMetricName: rule }: Record<string, unknown>): object {
  const visibility = (metric: string) => ({
    VisibilityConfig: { MetricName: metric, SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true },
  });
  if (operation === "GetWebACL")
    return { WebACL: { Name: "site-acl", Id: "0a1b2c", Rules: [visibility("sql"), visibility("common")] } };
  const sample = (action: string) => ({
    Action: action,
    Weight: 1,
    Request: { URI: "/", Headers: [{ Name: "User-Agent", Value: "verify" }] },
  });
  return { SampledRequests: rule === "sql" ? [sample("ALLOW"), sample("BLOCK")] : [], PopulationSize: 2 };
}
