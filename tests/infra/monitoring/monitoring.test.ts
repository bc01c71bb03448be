import assert from "node:assert/strict";
import { accessLogFilters } from "../../../infra/api/access-log-filters";
import { runProgram, type ProgramRun } from "../../support/infra-program";

/** Does not prove that CloudWatch draws the dashboard. */
describe("monitoring", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram();
  });

  it("counts old TLS, refused calls and blocks in the access log", () => {
    const filter = (name: string, pattern: string) => ({
      logGroupName: "/secure-transport-dev/api-access",
      pattern,
      metricTransformation: {
        namespace: "secure-transport-dev/access-log",
        name,
        value: "1",
        defaultValue: "0",
        unit: "Count",
      },
    });
    const { TlsBelowFloor, Refused, Blocked } = accessLogFilters("1.2");
    assert.deepEqual(program.all("aws:cloudwatch/logMetricFilter:LogMetricFilter"), {
      "monitoring-TlsBelowFloor": filter("TlsBelowFloor", TlsBelowFloor),
      "monitoring-Refused": filter("Refused", Refused),
      "monitoring-Blocked": filter("Blocked", Blocked),
    });
  });

  it("shows API, site and firewalls on one page", () => {
    const { dashboardName, dashboardBody } = program.one(
      "aws:cloudwatch/dashboard:Dashboard",
      "monitoring",
    ).inputs;
    const { widgets } = JSON.parse(dashboardBody as string) as {
      widgets: { properties: { title: string; region: string; metrics: string[][] } }[];
    };
    assert.equal(dashboardName, "secure-transport-dev");
    assert.deepEqual(
      widgets.map(({ properties: { title, region, metrics } }) => [title, region, metrics[0]?.join(" ")]),
      [
        ["API calls", "eu-west-1", "AWS/ApiGateway Count ApiName secure-transport-dev Stage v1"],
        ["API latency", "eu-west-1", "AWS/ApiGateway Latency ApiName secure-transport-dev Stage v1"],
        ["Access log", "eu-west-1", "secure-transport-dev/access-log TlsBelowFloor"],
        ["Site", "eu-west-1", "AWS/AmplifyHosting Requests App site-id"],
        [
          "Blocked by the firewall: API, sign-in",
          "eu-west-1",
          "AWS/WAFV2 BlockedRequests WebACL secure-transport-dev-api Rule ALL Region eu-west-1",
        ],
        [
          "Blocked by the firewall: site",
          "us-east-1",
          "AWS/WAFV2 BlockedRequests WebACL secure-transport-dev-site Rule ALL",
        ],
      ],
    );
  });
});
