import { deepEqual, equal, match, ok } from "node:assert/strict";
import { apiAlarms, certificateAlarm, firewallAlarm } from "../../../infra/monitoring/alarm-definitions";

/** Does not prove that CloudWatch has the metrics: the names are of AWS's documentation. */
describe("alarm definitions", () => {
  const api = apiAlarms({ apiName: "project-dev", stageName: "v1", logMetrics: "project-dev/access-log" });

  it("tell of one call over TLS below the floor", () => {
    const { namespace, metricName, threshold, comparison } = api["tls-below-floor"]!;
    deepEqual([namespace, metricName], ["project-dev/access-log", "TlsBelowFloor"]);
    deepEqual([threshold, comparison], [1, "GreaterThanOrEqualToThreshold"]);
  });

  it("tell of many refused calls", () => {
    const { namespace, metricName } = api["refused-calls"]!;
    deepEqual([namespace, metricName], ["project-dev/access-log", "Refused"]);
  });

  it("tell of server errors and of slow answers of this API's stage", () => {
    for (const [alarm, metric] of Object.entries({ "server-errors": "5XXError", latency: "Latency" })) {
      const { namespace, metricName, dimensions } = api[alarm]!;
      deepEqual([namespace, metricName], ["AWS/ApiGateway", metric]);
      deepEqual(dimensions, { ApiName: "project-dev", Stage: "v1" });
    }
  });

  it("tell of many blocks by a firewall, whose metrics have no region at the edge", () => {
    deepEqual(firewallAlarm("acl", "eu-west-1").dimensions, {
      WebACL: "acl",
      Rule: "ALL",
      Region: "eu-west-1",
    });
    deepEqual(firewallAlarm("acl", undefined).dimensions, { WebACL: "acl", Rule: "ALL" });
  });

  it("tell of a certificate while there is time to mend it, after ACM should have renewed it", () => {
    const { dimensions, threshold, comparison, statistic } = certificateAlarm("arn:certificate");
    deepEqual(dimensions, { CertificateArn: "arn:certificate" });
    deepEqual([comparison, statistic], ["LessThanThreshold", "Minimum"]);
    ok(threshold >= 14 && threshold < 60);
  });

  it("say what is wrong and what to look at", () => {
    for (const { description } of Object.values(api)) match(description, /: .+\.$|, for .+\.$/);
    equal(new Set(Object.values(api).map(({ description }) => description)).size, 4);
  });
});
