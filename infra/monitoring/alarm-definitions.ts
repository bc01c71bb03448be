import type * as pulumi from "@pulumi/pulumi";

/** When to tell people: the statistic of a metric over a period is at or past a threshold. */
export interface AlarmDefinition {
  /** What is wrong when it fires, and what to look at. */
  readonly description: string;
  readonly namespace: pulumi.Input<string>;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, pulumi.Input<string>>>;
  /** `Sum`, `Minimum` or a percentile such as `p95`. */
  readonly statistic: "Sum" | "Minimum" | "p95";
  /** Seconds. */
  readonly period: number;
  readonly comparison: "GreaterThanOrEqualToThreshold" | "LessThanThreshold";
  readonly threshold: number;
  /** Periods in a row that it takes; one when left out. */
  readonly periods?: number;
}

const fiveMinutes = 300;
const oneDay = 86_400;

/** Alarms about the API's traffic; the first two count lines of its access log. */
export function apiAlarms(api: {
  readonly apiName: pulumi.Input<string>;
  readonly stageName: pulumi.Input<string>;
  readonly logMetrics: pulumi.Input<string>;
}): Record<string, AlarmDefinition> {
  const dimensions = { ApiName: api.apiName, Stage: api.stageName };
  return {
    "tls-below-floor": {
      description: "The API negotiated a TLS version that it should refuse: look at its security policy.",
      namespace: api.logMetrics,
      metricName: "TlsBelowFloor",
      dimensions: {},
      statistic: "Sum",
      period: fiveMinutes,
      comparison: "GreaterThanOrEqualToThreshold",
      threshold: 1,
    },
    "refused-calls": {
      description:
        "Many calls were refused (401, 403): someone tries tokens, or a front end sends wrong ones.",
      namespace: api.logMetrics,
      metricName: "Refused",
      dimensions: {},
      statistic: "Sum",
      period: fiveMinutes,
      comparison: "GreaterThanOrEqualToThreshold",
      threshold: 100,
    },
    "server-errors": {
      description: "The API answered with server errors: look at the log of what stands behind it.",
      namespace: "AWS/ApiGateway",
      metricName: "5XXError",
      dimensions,
      statistic: "Sum",
      period: fiveMinutes,
      comparison: "GreaterThanOrEqualToThreshold",
      threshold: 5,
    },
    latency: {
      description: "One call in twenty takes three seconds or more, for a quarter of an hour.",
      namespace: "AWS/ApiGateway",
      metricName: "Latency",
      dimensions,
      statistic: "p95",
      period: fiveMinutes,
      comparison: "GreaterThanOrEqualToThreshold",
      threshold: 3000,
      periods: 3,
    },
  };
}

/** Alarm about what a firewall blocks. Metrics of the CLOUDFRONT scope have no region. */
export function firewallAlarm(metricName: pulumi.Input<string>, region: string | undefined): AlarmDefinition {
  return {
    description: "The firewall blocks many requests: look at its log for who sends what.",
    namespace: "AWS/WAFV2",
    metricName: "BlockedRequests",
    dimensions: { WebACL: metricName, Rule: "ALL", ...(region === undefined ? {} : { Region: region }) },
    statistic: "Sum",
    period: fiveMinutes,
    comparison: "GreaterThanOrEqualToThreshold",
    threshold: 500,
  };
}

/** Alarm about a certificate that ACM has not renewed in time; it does so 60 days before the end. */
export function certificateAlarm(certificateArn: pulumi.Input<string>): AlarmDefinition {
  return {
    description:
      "A certificate ends in less than 30 days and is not renewed: look at its validation records.",
    namespace: "AWS/CertificateManager",
    metricName: "DaysToExpiry",
    dimensions: { CertificateArn: certificateArn },
    statistic: "Minimum",
    period: oneDay,
    comparison: "LessThanThreshold",
    threshold: 30,
  };
}
