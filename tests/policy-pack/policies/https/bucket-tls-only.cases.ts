import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what S3 answers, nor about buckets outside the program. */
export const cases: PolicyCases = {
  resources: [
    of("aws:s3/bucketPolicy:BucketPolicy", {
      omitted: [],
      allowed: {
        "a Deny of everyone and everything": {
          bucket: unknown,
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
        "an object for a text": {
          policy: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
              { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" },
            ],
          },
        },
        "false as a truth value": {
          policy: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                Condition: { Bool: { "aws:SecureTransport": false } },
              },
            ],
          },
        },
        "the principal written out": {
          policy: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: { AWS: "*" },
                Action: "s3:*",
                Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
        "an account's own bucket whose name is still unknown": {
          bucket: unknown,
          policy: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: ["*"],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
      },
      denied: {
        "no Deny": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}',
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "the objects left out": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: "arn:aws:s3:::b",
                  Condition: { Bool: { "aws:SecureTransport": "false" } },
                },
              ],
            },
          },
          "policy leaves out its objects (/*), which Resource must name too.",
        ],
        "some calls only": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:GetObject",
                  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                  Condition: { Bool: { "aws:SecureTransport": "false" } },
                },
              ],
            },
          },
          'policy denies some actions only; use Action "s3:*".',
        ],
        "an Allow over TLS": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: "*",
                  Action: "s3:GetObject",
                  Resource: "arn:aws:s3:::b/*",
                  Condition: { Bool: { "aws:SecureTransport": "true" } },
                },
              ],
            },
          },
          'policy does not deny: it takes a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false" to refuse what other statements and policies allow.',
        ],
        "a second condition": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                  Condition: {
                    Bool: { "aws:SecureTransport": "false" },
                    StringEquals: { "aws:PrincipalOrgID": "o" },
                  },
                },
              ],
            },
          },
          "policy narrows its Deny by a second condition; use a statement for each.",
        ],
      },
      undecided: {
        "an unknown document": [{ policy: unknown }, "policy"],
        "an unknown statement": [{ policy: { Statement: unknownList } }, "policy.Statement"],
      },
    }),
    of("aws-native:s3:BucketPolicy", {
      omitted: [],
      allowed: {
        "a Deny": {
          policyDocument: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
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
      undecided: { "an unknown document": [{ policyDocument: unknownObject }, "policyDocument"] },
    }),
    of(
      [
        "aws:s3/bucket:Bucket",
        "aws:s3/bucketV2:BucketV2",
        "aws:s3/accessPoint:AccessPoint",
        "aws-native:s3:AccessPoint",
      ],
      {
        omitted: [],
        allowed: {
          "a Deny": {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
          "no policy, about which the stack is asked": { bucket: "b" },
        },
        denied: {
          "no Deny": [
            {
              policy:
                '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}',
            },
            'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
          ],
        },
        undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
      },
    ),
    of("aws:s3control/accessPointPolicy:AccessPointPolicy", {
      omitted: [],
      allowed: {
        "the access point and its objects": {
          accessPointArn: unknown,
          policy: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: [
                  "arn:aws:s3:eu-west-1:111122223333:accesspoint/a",
                  "arn:aws:s3:eu-west-1:111122223333:accesspoint/a/object/*",
                ],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
      },
      denied: {
        "no Deny": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: { AWS: "111122223333" },
                  Action: "s3:GetObject",
                  Resource: "*",
                },
              ],
            },
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of("aws:s3/bucketPolicy:BucketPolicy", {
      omitted: [],
      allowed: {
        "bucket and objects in a statement each": {
          policy: {
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: "arn:aws:s3:::b",
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: "arn:aws:s3:::b/*",
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
        "a single statement": {
          policy: {
            Statement: {
              Effect: "Deny",
              Principal: "*",
              Action: "s3:*",
              Resource: "*",
              Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
          },
        },
        "IfExists, since the key always exists": {
          policy: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                Condition: { BoolIfExists: { "aws:securetransport": ["false"] } },
              },
            ],
          },
        },
        "a statement on the version beside it": {
          policy: {
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: "*",
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: "*",
                Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
              },
            ],
          },
        },
        "an unknown statement beside it": {
          policy: {
            Statement: [
              unknown,
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: "*",
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          },
        },
      },
      denied: {
        "the version alone": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                  Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
                },
              ],
            },
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "a test that the key is there": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                  Condition: { Null: { "aws:SecureTransport": "true" } },
                },
              ],
            },
          },
          'policy does not test aws:SecureTransport for "false"; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "true for false": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                  Condition: { Bool: { "aws:SecureTransport": "true" } },
                },
              ],
            },
          },
          'policy does not test aws:SecureTransport for "false"; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "an Allow over TLS": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                  Condition: { Bool: { "aws:SecureTransport": "true" } },
                },
              ],
            },
          },
          'policy does not deny: it takes a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false" to refuse what other statements and policies allow.',
        ],
        "everyone but one": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Action: "s3:*",
                  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                  Condition: { Bool: { "aws:SecureTransport": "false" } },
                  NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" },
                },
              ],
            },
          },
          'policy narrows its Deny by NotPrincipal; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
      },
      undecided: {
        "a comparison that AWS does not document": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                  Condition: { StringEquals: { "aws:SecureTransport": "false" } },
                },
              ],
            },
          },
          "policy tests aws:SecureTransport in a way that AWS does not document",
        ],
        "an unknown value, with its path": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
                  Condition: { Bool: { "aws:SecureTransport": unknown } },
                },
              ],
            },
          },
          'policy.Statement[0].Condition.Bool["aws:SecureTransport"]',
        ],
        "an unknown bucket": [
          {
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: [unknown, "arn:aws:s3:::b/*"],
                  Condition: { Bool: { "aws:SecureTransport": "false" } },
                },
              ],
            },
          },
          "policy.Statement[0].Resource[0]",
        ],
      },
    }),
  ],
  stacks: {
    "buckets without a policy, under each token": {
      resources: {
        a: { type: "aws:s3/bucket:Bucket", props: { bucket: "a" } },
        b: { type: "aws:s3/bucketV2:BucketV2", props: { bucket: "b" } },
        c: { type: "aws-native:s3:Bucket", props: { bucketName: "c" } },
      },
      denied: {
        c: ["The bucket has no policy, so it answers over plain HTTP. Add a BucketPolicy that refuses it."],
        a: ["The bucket has no policy, so it answers over plain HTTP. Add a BucketPolicy that refuses it."],
        b: ["The bucket has no policy, so it answers over plain HTTP. Add a BucketPolicy that refuses it."],
      },
    },
    "a bucket with its policy, and one that carries its own": {
      resources: {
        a: { type: "aws:s3/bucket:Bucket", props: { id: unknown } },
        p: {
          type: "aws:s3/bucketPolicy:BucketPolicy",
          props: { bucket: unknown, policy: unknown },
          refers: { bucket: ["a"], policy: ["a"] },
        },
        b: {
          type: "aws:s3/bucket:Bucket",
          props: {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
        },
      },
    },
    "a policy of which nobody knows the bucket": {
      resources: {
        a: { type: "aws:s3/bucket:Bucket", props: { id: "a" } },
        p: {
          type: "aws:s3/bucketPolicy:BucketPolicy",
          props: {
            bucket: unknown,
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
        },
      },
      undecided: { a: ["bucket"] },
    },
    "a policy that names its bucket": {
      resources: {
        bucket: { type: "aws:s3/bucket:Bucket", props: { bucket: "b" } },
        policy: {
          type: "aws:s3/bucketPolicy:BucketPolicy",
          props: {
            bucket: "b",
            policy: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Deny",
                  Principal: "*",
                  Action: "s3:*",
                  Resource: "*",
                  Condition: { Bool: { "aws:SecureTransport": "false" } },
                },
              ],
            },
          },
        },
      },
    },
  },
};
