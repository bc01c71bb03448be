import type { InputProblem } from "../check-inputs";
import type { Properties, ResourceTypes } from "../resource-type";

const retentions = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

function retentionProblems({ retentionInDays }: Properties): InputProblem[] {
  return typeof retentionInDays !== "number" || retentions.includes(retentionInDays)
    ? []
    : [
        {
          property: "retentionInDays",
          reason: `expected retentionInDays to be one of ${retentions.join(", ")}, got ${retentionInDays}`,
        },
      ];
}

function alarmProblems({ alarmActions }: Properties): InputProblem[] {
  return ((alarmActions ?? []) as readonly unknown[])
    .filter((action) => typeof action === "string" && !action.startsWith("arn:"))
    .map((action) => ({
      property: "alarmActions",
      reason: `"alarmActions" (${String(action)}) is an invalid ARN`,
    }));
}

/** Amazon CloudWatch and CloudWatch Logs. */
export const cloudwatch: ResourceTypes = {
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": {
    id: ({ text }) => text("alarmName"),
    outputs: ({ region, account, text }) => ({
      arn: `arn:aws:cloudwatch:${region}:${account}:alarm:${text("alarmName")}`,
    }),
    unique: ["alarmName"],
    replacedBy: ["alarmName"],
  },
  "aws:cloudwatch/dashboard:Dashboard": {
    id: ({ text }) => text("dashboardName"),
    outputs: ({ account, text }) => ({
      dashboardArn: `arn:aws:cloudwatch::${account}:dashboard/${text("dashboardName")}`,
    }),
    unique: ["dashboardName"],
    global: true,
    replacedBy: ["dashboardName"],
  },
  "aws:cloudwatch/logGroup:LogGroup": {
    id: ({ text }) => text("name"),
    outputs: ({ region, account, text }) => ({
      arn: `arn:aws:logs:${region}:${account}:log-group:${text("name")}`,
      logGroupClass: "STANDARD",
    }),
    defaults: { retentionInDays: 0, skipDestroy: false },
    replacedBy: ["name", "namePrefix", "logGroupClass"],
    problems: retentionProblems,
    keptBecause: ({ deletionProtectionEnabled }) =>
      deletionProtectionEnabled === true ? "deletion protection is enabled" : undefined,
  },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": {
    id: ({ text }) => text("name"),
    unique: ["logGroupName", "name"],
    replacedBy: ["logGroupName", "name"],
  },
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": {
    id: ({ text }) => text("policyName"),
    outputs: () => ({ policyScope: "ACCOUNT", revisionId: "" }),
    unique: ["policyName"],
    replacedBy: ["policyName"],
  },
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    id: ({ text }) => text("name"),
    outputs: ({ region, account, text }) => ({
      arn: `arn:aws:cloudwatch:${region}:${account}:alarm:${text("name")}`,
    }),
    defaults: { actionsEnabled: true, treatMissingData: "missing" },
    replacedBy: ["name"],
    problems: alarmProblems,
  },
  "aws:cloudwatch/queryDefinition:QueryDefinition": {
    id: ({ text }) => text("name"),
    outputs: ({ text }) => ({ queryDefinitionId: text("name") }),
  },
};
