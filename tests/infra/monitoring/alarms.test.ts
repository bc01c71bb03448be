import { deepEqual, equal } from "node:assert/strict";
import type { AlarmDefinition } from "../../../infra/monitoring/alarm-definitions";
import { Alarms } from "../../../infra/monitoring/alarms";
import { topicPolicy } from "../../../infra/monitoring/topic-policy";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

const errors: AlarmDefinition = {
  description: "Errors.",
  namespace: "AWS/ApiGateway",
  metricName: "5XXError",
  dimensions: { ApiName: "api" },
  statistic: "Sum",
  period: 300,
  comparison: "GreaterThanOrEqualToThreshold",
  threshold: 5,
};
const build = (email: string | undefined) =>
  buildComponent(
    (options) =>
      new Alarms(
        "alarms",
        {
          prefix: "project-dev",
          email,
          alarms: { errors, slow: { ...errors, statistic: "p95", periods: 3 } },
        },
        options,
      ),
  );

/** Does not prove that CloudWatch has the metrics, nor that mail arrives. */
describe("alarms", () => {
  const topicArn = "arn:aws:sns:eu-west-1:123456789012:alarms";
  let alarms: RecordedRun;
  before(async () => {
    alarms = await build("team@example.com");
  });
  const alarm = (name: string) => alarms.one("aws:cloudwatch/metricAlarm:MetricAlarm", name).inputs;

  it("are as they are defined", () => {
    const { name, namespace, metricName, dimensions, statistic, period, threshold, evaluationPeriods } =
      alarm("alarms-errors");
    equal(name, "project-dev-errors");
    deepEqual([namespace, metricName, dimensions], ["AWS/ApiGateway", "5XXError", { ApiName: "api" }]);
    deepEqual([statistic, period, threshold, evaluationPeriods], ["Sum", 300, 5, 1]);
  });

  it("take a percentile as the other kind of statistic that it is", () => {
    const { statistic, extendedStatistic, evaluationPeriods } = alarm("alarms-slow");
    deepEqual([statistic, extendedStatistic, evaluationPeriods], [undefined, "p95", 3]);
  });

  it("take no traffic for no alarm", () => {
    equal(alarm("alarms-errors").treatMissingData, "notBreaching");
  });

  it("tell when they start and when they end", () => {
    const { alarmActions, okActions } = alarm("alarms-errors");
    deepEqual([alarmActions, okActions], [[topicArn], [topicArn]]);
  });

  it("have a topic that takes nothing without TLS", () => {
    const { policy } = alarms.one("aws:sns/topicPolicy:TopicPolicy", "alarms").inputs;
    const [, , , region = "", account = ""] = topicArn.split(":");
    const alarmArns = `arn:aws:cloudwatch:${region}:${account}:alarm:*`;
    deepEqual(policy, topicPolicy({ arn: topicArn, account, alarms: alarmArns }));
  });

  it("are mailed", () => {
    const { topic, protocol, endpoint } = alarms.one(
      "aws:sns/topicSubscription:TopicSubscription",
      "alarms",
    ).inputs;
    deepEqual([topic, protocol, endpoint], [topicArn, "email", "team@example.com"]);
  });

  it("are mailed to nobody when no address is set", async () => {
    deepEqual((await build(undefined)).all("aws:sns/topicSubscription:TopicSubscription"), {});
  });
});
