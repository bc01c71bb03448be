import assert from "node:assert/strict";
import { topicPolicy } from "../../../infra/monitoring/topic-policy";
import { runProgram, type ProgramRun } from "../../support/infra-program";

const topicArn = (name: string) => `arn:aws:sns:eu-west-1:123456789012:${name}`;

/** Does not prove that CloudWatch has the metrics, nor that mail arrives. */
describe("alarms", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram({ config: { alarmEmail: "team@example.com" } });
  });

  it("are these, of the stack's region and of the edge", () => {
    const alarms = Object.entries(program.all("aws:cloudwatch/metricAlarm:MetricAlarm")).map(
      ([
        name,
        {
          namespace,
          metricName,
          dimensions,
          threshold,
          comparisonOperator,
          period,
          evaluationPeriods,
          ...rest
        },
      ]) => [
        name,
        [namespace, metricName, dimensions, rest.statistic ?? rest.extendedStatistic],
        [comparisonOperator, threshold, period, evaluationPeriods, rest.treatMissingData],
      ],
    );
    const api = { ApiName: "secure-transport-dev", Stage: "v1" };
    const log = "secure-transport-dev/access-log";
    const atLeast = "GreaterThanOrEqualToThreshold";
    const arn = (name: string) => ({ CertificateArn: `arn:aws:acm:eu-west-1:123456789012:${name}` });
    const acl = (WebACL: string, region: object) => ({ WebACL, Rule: "ALL", ...region });
    const inRegion = { Region: "eu-west-1" };
    assert.deepEqual(Object.fromEntries(alarms.map(([name, ...facts]) => [name, facts])), {
      "alarms-tls-below-floor": [
        [log, "TlsBelowFloor", {}, "Sum"],
        [atLeast, 1, 300, 1, "notBreaching"],
      ],
      "alarms-refused-calls": [
        [log, "Refused", {}, "Sum"],
        [atLeast, 100, 300, 1, "notBreaching"],
      ],
      "alarms-server-errors": [
        ["AWS/ApiGateway", "5XXError", api, "Sum"],
        [atLeast, 5, 300, 1, "notBreaching"],
      ],
      "alarms-latency": [
        ["AWS/ApiGateway", "Latency", api, "p95"],
        [atLeast, 3000, 300, 3, "notBreaching"],
      ],
      "alarms-api-blocks": [
        ["AWS/WAFV2", "BlockedRequests", acl("secure-transport-dev-api", inRegion), "Sum"],
        [atLeast, 500, 300, 1, "notBreaching"],
      ],
      "alarms-sign-in-blocks": [
        ["AWS/WAFV2", "BlockedRequests", acl("secure-transport-dev-sign-in", inRegion), "Sum"],
        [atLeast, 500, 300, 1, "notBreaching"],
      ],
      "alarms-api-certificate": [
        ["AWS/CertificateManager", "DaysToExpiry", arn("api-certificate"), "Minimum"],
        ["LessThanThreshold", 30, 86_400, 1, "notBreaching"],
      ],
      "edge-alarms-site-blocks": [
        ["AWS/WAFV2", "BlockedRequests", acl("secure-transport-dev-site", {}), "Sum"],
        [atLeast, 500, 300, 1, "notBreaching"],
      ],
      "edge-alarms-site-certificate": [
        ["AWS/CertificateManager", "DaysToExpiry", arn("site-certificate"), "Minimum"],
        ["LessThanThreshold", 30, 86_400, 1, "notBreaching"],
      ],
      "edge-alarms-sign-in-certificate": [
        ["AWS/CertificateManager", "DaysToExpiry", arn("sign-in-certificate"), "Minimum"],
        ["LessThanThreshold", 30, 86_400, 1, "notBreaching"],
      ],
    });
  });

  it("go to the topic of their own region, when they start and when they end", () => {
    for (const [name, { alarmActions, okActions }] of Object.entries(
      program.all("aws:cloudwatch/metricAlarm:MetricAlarm"),
    )) {
      const topic = [topicArn(name.startsWith("edge") ? "edge-alarms" : "alarms")];
      assert.deepEqual([alarmActions, okActions], [topic, topic], name);
    }
  });

  for (const name of ["alarms", "edge-alarms"]) {
    it(`${name} has a topic that takes nothing without TLS, and mails it`, () => {
      assert.deepEqual(program.one("aws:sns/topicPolicy:TopicPolicy", name).inputs, {
        arn: topicArn(name),
        policy: topicPolicy(topicArn(name)),
      });
      assert.deepEqual(program.one("aws:sns/topicSubscription:TopicSubscription", name).inputs, {
        topic: topicArn(name),
        protocol: "email",
        endpoint: "team@example.com",
      });
    });
  }

  it("mail nobody when no address is set", async () => {
    const { all } = await runProgram();
    assert.deepEqual(all("aws:sns/topicSubscription:TopicSubscription"), {});
  });
});
