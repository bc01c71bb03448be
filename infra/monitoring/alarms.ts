import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as sns from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import type { AlarmDefinition } from "./alarm-definitions";
import { topicPolicy, type AlarmTopic } from "./topic-policy";

/** Which alarms there are, and who is told. */
export interface AlarmsArgs {
  /** What the names of the alarms start with. */
  readonly prefix: string;
  readonly email: string | undefined;
  readonly alarms: Readonly<Record<string, AlarmDefinition>>;
}

/** Alarms of one region, and the topic that takes them: an alarm reaches topics of its own region only. */
export class Alarms extends pulumi.ComponentResource {
  readonly topicArn: pulumi.Output<string>;

  constructor(name: string, args: AlarmsArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:Alarms", name, {}, opts);
    const parent = { parent: this };

    const topic = new sns.Topic(name, { displayName: args.prefix, signatureVersion: 2 }, parent);
    new sns.TopicPolicy(name, { arn: topic.arn, policy: topicPolicy(alarmTopicOf(topic)) }, parent);
    if (args.email !== undefined) {
      new sns.TopicSubscription(name, { topic: topic.arn, protocol: "email", endpoint: args.email }, parent);
    }

    for (const [alarm, definition] of Object.entries(args.alarms)) {
      const { statistic } = definition;
      new cloudwatch.MetricAlarm(
        `${name}-${alarm}`,
        {
          name: `${args.prefix}-${alarm}`,
          alarmDescription: definition.description,
          namespace: definition.namespace,
          metricName: definition.metricName,
          dimensions: definition.dimensions,
          ...(statistic === "p95" ? { extendedStatistic: statistic } : { statistic }),
          period: definition.period,
          evaluationPeriods: definition.periods ?? 1,
          comparisonOperator: definition.comparison,
          threshold: definition.threshold,
          // No traffic is no alarm.
          treatMissingData: "notBreaching",
          alarmActions: [topic.arn],
          okActions: [topic.arn],
        },
        // To make the new one first would overwrite the old one, and then delete both.
        { ...parent, deleteBeforeReplace: true },
      );
    }

    this.topicArn = topic.arn;
    this.registerOutputs({ topicArn: this.topicArn });
  }
}

/** `arn:partition:sns:region:account:name` */
function alarmTopicOf({ arn }: sns.Topic): AlarmTopic<pulumi.Output<string>> {
  const part = (index: number) => arn.apply((text) => text.split(":")[index] ?? "");
  const account = part(4);
  return {
    arn,
    account,
    alarms: pulumi.interpolate`arn:${part(1)}:cloudwatch:${part(3)}:${account}:alarm:*`,
  };
}
