import { deepEqual, equal } from "node:assert/strict";
import { Monitoring } from "../../../infra/monitoring/monitoring";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

/** Does not prove that CloudWatch draws the dashboard. */
describe("monitoring", () => {
  let monitoring: RecordedRun & { readonly value: Monitoring };
  before(async () => {
    monitoring = await buildComponent(
      (options) =>
        new Monitoring(
          "monitoring",
          {
            dashboardName: "project-dev",
            region: "eu-west-1",
            accessLogGroupName: "/project-dev/api-access",
            logMetrics: "project-dev/access-log",
            filters: { Refused: "{ $.status = 401 }", Blocked: "{ $.waf = 1 }" },
            api: { apiName: "project-dev", stageName: "v1" },
            firewalls: { api: "acl-api", signIn: "acl-sign-in", site: "acl-site" },
            amplifyAppId: "app-id",
          },
          options,
        ),
    );
  });

  it("counts in the access log what each filter finds, and nothing as nothing", () => {
    const filters = Object.values(monitoring.all("aws:cloudwatch/logMetricFilter:LogMetricFilter"));
    deepEqual(
      filters.map(({ logGroupName, pattern }) => [logGroupName, pattern]),
      [
        ["/project-dev/api-access", "{ $.status = 401 }"],
        ["/project-dev/api-access", "{ $.waf = 1 }"],
      ],
    );
    for (const { metricTransformation } of filters) {
      const { namespace, value, defaultValue } = metricTransformation as Record<string, string>;
      deepEqual([namespace, value, defaultValue], ["project-dev/access-log", "1", "0"]);
    }
  });

  it("shows API, access log, site and firewalls on one page, each from where its metrics are", () => {
    const { dashboardBody } = monitoring.one("aws:cloudwatch/dashboard:Dashboard", "monitoring").inputs;
    const { widgets } = JSON.parse(dashboardBody as string) as {
      widgets: { properties: { region: string; metrics: string[][] } }[];
    };
    const shown = widgets.flatMap(({ properties: { region, metrics } }) =>
      metrics.map((metric) => `${region} ${metric.join(" ")}`),
    );
    for (const metric of [
      "eu-west-1 AWS/ApiGateway Count ApiName project-dev Stage v1",
      "eu-west-1 AWS/ApiGateway Latency ApiName project-dev Stage v1",
      "eu-west-1 project-dev/access-log Refused",
      "eu-west-1 AWS/AmplifyHosting Requests App app-id",
      "eu-west-1 AWS/WAFV2 BlockedRequests WebACL acl-api Rule ALL Region eu-west-1",
      "eu-west-1 AWS/WAFV2 BlockedRequests WebACL acl-sign-in Rule ALL Region eu-west-1",
      "us-east-1 AWS/WAFV2 BlockedRequests WebACL acl-site Rule ALL",
    ]) {
      equal(shown.filter((each) => each === metric).length, 1, metric);
    }
  });

  it("lays its charts out without one over another", () => {
    const { dashboardBody } = monitoring.one("aws:cloudwatch/dashboard:Dashboard", "monitoring").inputs;
    const { widgets } = JSON.parse(dashboardBody as string) as { widgets: { x: number; y: number }[] };
    equal(new Set(widgets.map(({ x, y }) => `${x},${y}`)).size, widgets.length);
  });

  it("says where the page is", () => {
    equal(
      monitoring.value.dashboardUrl,
      "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards/dashboard/project-dev",
    );
  });
});
