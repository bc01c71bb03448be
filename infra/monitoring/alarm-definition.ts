import type * as pulumi from "@pulumi/pulumi";

/** When to tell people: the statistic of a metric over a period is at or past a threshold. */
export interface AlarmDefinition {
  /** What is wrong when it fires, and what to look at. */
  readonly description: string;
  readonly namespace: string;
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
