/** Every action that SNS takes in a topic's policy; it refuses `sns:*`. */
const topicActions = [
  "sns:AddPermission",
  "sns:DeleteTopic",
  "sns:GetTopicAttributes",
  "sns:ListSubscriptionsByTopic",
  "sns:Publish",
  "sns:RemovePermission",
  "sns:SetTopicAttributes",
  "sns:Subscribe",
];

/** What the policy of an alarm topic is about, as texts or as outputs that stand for them. */
export interface AlarmTopic<Text> {
  readonly arn: Text;
  readonly account: Text;
  /** The ARNs of the account's alarms in the topic's region; `*` stands for their names. */
  readonly alarms: Text;
}

/**
 * Policy of an alarm topic: CloudWatch alarms of this account may publish, nobody may do anything without TLS. An
 * object rather than a text, so that a preview knows all of it but the names that AWS is yet to give.
 */
export function topicPolicy<Text>({ arn, account, alarms }: AlarmTopic<Text>) {
  return {
    Version: "2012-10-17" as const,
    Statement: [
      {
        Sid: "Alarms",
        Effect: "Allow" as const,
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Resource: arn,
        Condition: {
          StringEquals: { "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": alarms },
        },
      },
      {
        Sid: "TlsOnly",
        Effect: "Deny" as const,
        Principal: "*" as const,
        Action: topicActions,
        Resource: arn,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  };
}
