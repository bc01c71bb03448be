import { arn } from "./arn";
import type { ConstraintTable } from "./constraint";

const logs = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference";
const metrics = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference";
const alarm = `${metrics}/API_PutMetricAlarm.html`;
const transformation = `${logs}/API_MetricTransformation.html`;

/** Amazon CloudWatch and CloudWatch Logs. */
export const cloudwatch: ConstraintTable = {
  "aws:cloudwatch/dashboard:Dashboard": [
    { path: "dashboardName", pattern: /^[\w-]{1,255}$/, source: `${metrics}/API_PutDashboard.html` },
    { path: "dashboardBody", bytes: 1_048_576, source: `${metrics}/API_PutDashboard.html` },
  ],
  "aws:cloudwatch/logGroup:LogGroup": [
    {
      path: "name",
      pattern: /^(?!aws\/)[\w\-/.#]{1,512}$/,
      excludes: ["namePrefix"],
      source: `${logs}/API_CreateLogGroup.html`,
    },
    {
      path: "logGroupClass",
      oneOf: ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"],
      source: `${logs}/API_CreateLogGroup.html`,
    },
    { path: "kmsKeyId", pattern: arn, source: `${logs}/API_CreateLogGroup.html` },
  ],
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": [
    { path: "name", pattern: /^[^:*]{1,512}$/, source: `${logs}/API_PutMetricFilter.html` },
    { path: "pattern", length: { most: 1024 }, source: `${logs}/API_PutMetricFilter.html` },
    { path: "metricTransformation.name", pattern: /^[^:*$]{1,255}$/, source: transformation },
    { path: "metricTransformation.namespace", pattern: /^[^:*$]{1,255}$/, source: transformation },
    { path: "metricTransformation.value", length: { least: 1, most: 100 }, source: transformation },
    {
      path: "metricTransformation.defaultValue",
      excludes: ["metricTransformation.dimensions"],
      source: transformation,
    },
    { path: "metricTransformation.dimensions", length: { most: 3 }, source: transformation },
  ],
  "aws:cloudwatch/metricAlarm:MetricAlarm": [
    { path: "name", length: { least: 1, most: 255 }, source: alarm },
    { path: "alarmDescription", length: { most: 1024 }, source: alarm },
    {
      path: "comparisonOperator",
      oneOf: [
        "GreaterThanOrEqualToThreshold",
        "GreaterThanThreshold",
        "LessThanThreshold",
        "LessThanOrEqualToThreshold",
        "LessThanLowerOrGreaterThanUpperThreshold",
        "LessThanLowerThreshold",
        "GreaterThanUpperThreshold",
      ],
      source: alarm,
    },
    { path: "evaluationPeriods", range: { least: 1, most: 1440 }, source: alarm },
    {
      path: "period",
      oneOf: [10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 21_600, 43_200, 86_400],
      source: alarm,
    },
    {
      path: "statistic",
      oneOf: ["SampleCount", "Average", "Sum", "Minimum", "Maximum"],
      excludes: ["extendedStatistic", "metricQueries"],
      source: alarm,
    },
    {
      path: "extendedStatistic",
      pattern: /^(p(\d{1,2}(\.\d{1,2})?|100)|(tm|tc|ts|wm)\d.*|IQM|(PR|TC|TM|TS|WM)\(.*\))$/,
      excludes: ["metricQueries"],
      source: alarm,
    },
    { path: "treatMissingData", oneOf: ["breaching", "notBreaching", "ignore", "missing"], source: alarm },
    {
      path: "metricName",
      length: { least: 1, most: 255 },
      needs: ["namespace", "period"],
      excludes: ["metricQueries"],
      source: alarm,
    },
    { path: "namespace", pattern: /^[^:].{0,254}$/, source: alarm },
    { path: "dimensions", length: { most: 30 }, source: alarm },
    { path: "alarmActions", length: { most: 5 }, source: alarm },
    { path: "okActions", length: { most: 5 }, source: alarm },
    { path: "okActions.*", pattern: arn, source: alarm },
  ],
};
