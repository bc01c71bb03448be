/** What CloudWatch hears of a rule, a group or a web ACL. */
export function visibility(metricName: string) {
  return { metricName, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true };
}
