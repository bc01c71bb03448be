import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";

/** What is counted, and what the dashboard shows. */
export interface MonitoringArgs {
  readonly dashboardName: string;
  readonly region: string;
  readonly accessLogGroupName: pulumi.Input<string>;
  /** Namespace of the metrics that are counted from the access log. */
  readonly logMetrics: string;
  /** Patterns of the access log, by the name of the metric that counts them. */
  readonly filters: Readonly<Record<string, string>>;
  readonly api: { readonly apiName: pulumi.Input<string>; readonly stageName: pulumi.Input<string> };
  /** Metric names of the firewalls; the site's is the one of the CLOUDFRONT scope. */
  readonly firewalls: Readonly<Record<"api" | "signIn" | "site", pulumi.Input<string>>>;
  readonly amplifyAppId: pulumi.Input<string>;
}

/** Counts what the access log says about security, and shows the stack on one page. */
export class Monitoring extends pulumi.ComponentResource {
  /** Namespace of the metrics that are counted from the access log, known to whoever waits for all of them. */
  readonly logMetrics: pulumi.Output<string>;
  /** Page of the dashboard in the AWS console. */
  readonly dashboardUrl: string;

  constructor(name: string, args: MonitoringArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:Monitoring", name, {}, opts);
    const parent = { parent: this };

    const namespaces = Object.entries(args.filters).map(([metric, pattern]) => {
      const filter = new cloudwatch.LogMetricFilter(
        `${name}-${metric}`,
        {
          logGroupName: args.accessLogGroupName,
          pattern,
          metricTransformation: {
            namespace: args.logMetrics,
            name: metric,
            value: "1",
            defaultValue: "0",
            unit: "Count",
          },
        },
        parent,
      );
      return filter.metricTransformation.namespace;
    });
    this.logMetrics = pulumi.all(namespaces).apply(() => args.logMetrics);
    new cloudwatch.Dashboard(
      name,
      {
        dashboardName: args.dashboardName,
        dashboardBody: pulumi.jsonStringify({ widgets: widgets({ ...args, logMetrics: this.logMetrics }) }),
      },
      { ...parent, deleteBeforeReplace: true },
    );

    this.dashboardUrl = `https://${args.region}.console.aws.amazon.com/cloudwatch/home?region=${args.region}#dashboards/dashboard/${args.dashboardName}`;
    this.registerOutputs({ dashboardUrl: this.dashboardUrl });
  }
}

type Metric = pulumi.Input<string>[];

function widgets({
  region,
  api,
  logMetrics,
  filters,
  firewalls,
  amplifyAppId,
}: Omit<MonitoringArgs, "logMetrics"> & { readonly logMetrics: pulumi.Input<string> }) {
  const ofApi = (metric: string): Metric => [
    "AWS/ApiGateway",
    metric,
    "ApiName",
    api.apiName,
    "Stage",
    api.stageName,
  ];
  const blocked = (acl: pulumi.Input<string>): Metric => [
    "AWS/WAFV2",
    "BlockedRequests",
    "WebACL",
    acl,
    "Rule",
    "ALL",
    "Region",
    region,
  ];
  const ofSite = (metric: string): Metric => ["AWS/AmplifyHosting", metric, "App", amplifyAppId];
  const charts: { title: string; region: string; stat: string; metrics: Metric[] }[] = [
    { title: "API calls", region, stat: "Sum", metrics: ["Count", "4XXError", "5XXError"].map(ofApi) },
    { title: "API latency", region, stat: "p95", metrics: ["Latency", "IntegrationLatency"].map(ofApi) },
    {
      title: "Access log",
      region,
      stat: "Sum",
      metrics: Object.keys(filters).map((metric) => [logMetrics, metric]),
    },
    { title: "Site", region, stat: "Sum", metrics: ["Requests", "4xxErrors", "5xxErrors"].map(ofSite) },
    {
      title: "Blocked by the firewall: API, sign-in",
      region,
      stat: "Sum",
      metrics: [blocked(firewalls.api), blocked(firewalls.signIn)],
    },
    {
      title: "Blocked by the firewall: site",
      region: "us-east-1",
      stat: "Sum",
      metrics: [["AWS/WAFV2", "BlockedRequests", "WebACL", firewalls.site, "Rule", "ALL"]],
    },
  ];
  return charts.map((chart, index) => ({
    type: "metric",
    x: (index % 2) * 12,
    y: Math.floor(index / 2) * 6,
    width: 12,
    height: 6,
    properties: { ...chart, period: 300, view: "timeSeries" },
  }));
}
