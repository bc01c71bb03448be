import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
const denying = (action: string) =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"${action}","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}`;

export const cases: PolicyCases = {
  resources: [
    of("aws:sns/topicPolicy:TopicPolicy", {
      omitted: [],
      allowed: {
        "a Deny": {
          arn: unknown,
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "no Deny": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}]}',
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of(["aws-native:sns:TopicPolicy", "aws-native:sns:TopicInlinePolicy"], {
      omitted: [],
      allowed: {
        "a Deny": {
          policyDocument: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "sns:Publish",
                Resource: "*",
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
      },
      denied: {
        "no Deny": [
          {
            policyDocument: {
              Version: "2012-10-17",
              Statement: [{ Effect: "Allow", Principal: { AWS: "1" }, Action: "sns:Publish", Resource: "*" }],
            },
          },
          'policyDocument has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
      },
      undecided: { "an unknown policy": [{ policyDocument: unknownObject }, "policyDocument"] },
    }),
    of("aws:sns/topic:Topic", {
      omitted: [],
      allowed: {
        "a Deny": {
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"sns:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
        "no policy, which lets in the account alone": { name: "t" },
      },
      denied: {
        "no Deny": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*"}]}',
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of(["aws:sqs/queuePolicy:QueuePolicy", "aws:sqs/queue:Queue"], {
      omitted: [],
      allowed: {
        "a Deny": {
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "no Deny": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*"}]}',
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of("aws-native:sqs:QueueInlinePolicy", {
      omitted: [],
      allowed: {
        "a Deny": {
          policyDocument: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "sqs:*",
                Resource: "*",
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
      },
      denied: {
        "no Deny": [
          {
            policyDocument: {
              Version: "2012-10-17",
              Statement: [
                { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" },
              ],
            },
          },
          'policyDocument has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
      },
      undecided: { "an unknown policy": [{ policyDocument: unknownObject }, "policyDocument"] },
    }),
    of(["aws:efs/fileSystemPolicy:FileSystemPolicy", "aws:mediastore/containerPolicy:ContainerPolicy"], {
      omitted: [],
      allowed: {
        "a Deny": {
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "no Deny": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"elasticfilesystem:ClientMount","Resource":"*"}]}',
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of("aws:mediastore/containerPolicy:ContainerPolicy", {
      omitted: [],
      allowed: { "a Deny of what media containers do": { policy: denying("mediastore:*") } },
      denied: {
        "a Deny of what file systems do": [
          { policy: denying("elasticfilesystem:ClientWrite") },
          'policy denies some actions only; use Action "mediastore:*".',
        ],
      },
      undecided: {},
    }),
    of("aws-native:efs:FileSystem", {
      omitted: [],
      allowed: {
        "a Deny": {
          fileSystemPolicy: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "*",
                Resource: "*",
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
        "no policy": { encrypted: true },
      },
      denied: {
        "no Deny": [
          {
            fileSystemPolicy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: { AWS: "*" },
                  Action: "elasticfilesystem:ClientMount",
                  Resource: "*",
                },
              ],
            },
          },
          'fileSystemPolicy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
      },
      undecided: { "an unknown policy": [{ fileSystemPolicy: unknownObject }, "fileSystemPolicy"] },
    }),
  ],
};
