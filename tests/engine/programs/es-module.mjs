// An ES module with a top-level await, and an output that is exported by name.
import { setTimeout } from "node:timers/promises";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

await setTimeout(1);
const group = new aws.cloudwatch.LogGroup("late", { name: "/late", retentionInDays: 30 });
new aws.cloudwatch.LogMetricFilter("errors", {
  logGroupName: group.name,
  pattern: "ERROR",
  metricTransformation: { name: "errors", namespace: "late", value: "1" },
});
pulumi.log.info("the module speaks");

export const groupName = group.name;
export const groupArn = group.arn;
