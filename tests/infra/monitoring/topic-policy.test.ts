import { deepEqual } from "node:assert/strict";
import { topicPolicy } from "../../../infra/monitoring/topic-policy";

/** Does not prove how AWS evaluates it. */
describe("topic policy", () => {
  it("lets alarms of this account publish, and nobody do anything without TLS", () => {
    const topic = {
      arn: "arn:aws:sns:eu-west-1:123456789012:alarms",
      account: "123456789012",
      alarms: "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:*",
    };
    deepEqual(topicPolicy(topic), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Alarms",
          Effect: "Allow",
          Principal: { Service: "cloudwatch.amazonaws.com" },
          Action: "sns:Publish",
          Resource: "arn:aws:sns:eu-west-1:123456789012:alarms",
          Condition: {
            StringEquals: { "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:*" },
          },
        },
        {
          Sid: "TlsOnly",
          Effect: "Deny",
          Principal: "*",
          Action: [
            "sns:AddPermission",
            "sns:DeleteTopic",
            "sns:GetTopicAttributes",
            "sns:ListSubscriptionsByTopic",
            "sns:Publish",
            "sns:RemovePermission",
            "sns:SetTopicAttributes",
            "sns:Subscribe",
          ],
          Resource: "arn:aws:sns:eu-west-1:123456789012:alarms",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ],
    });
  });
});
