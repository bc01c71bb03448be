import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:secretsmanager/secretPolicy:SecretPolicy", {
      omitted: [],
      allowed: {
        "a Deny of everything without TLS": {
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"secretsmanager:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "nothing said of transport": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"}]}',
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "a Deny of one action": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"x:GetThing","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
          'policy denies some actions only; use Action "secretsmanager:*".',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of("aws-native:secretsmanager:ResourcePolicy", {
      omitted: [],
      allowed: {
        "a Deny of everything without TLS": {
          resourcePolicy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"secretsmanager:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "nothing said of transport": [
          {
            resourcePolicy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"}]}',
          },
          'resourcePolicy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "a Deny of one action": [
          {
            resourcePolicy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"x:GetThing","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
          'resourcePolicy denies some actions only; use Action "secretsmanager:*".',
        ],
      },
      undecided: { "an unknown policy": [{ resourcePolicy: unknown }, "resourcePolicy"] },
    }),
    of("aws:kms/keyPolicy:KeyPolicy", {
      omitted: [],
      allowed: {
        "a Deny of everything without TLS": {
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"kms:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "nothing said of transport": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"}]}',
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "a Deny of one action": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"x:GetThing","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
          'policy denies some actions only; use Action "kms:*".',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of("aws:ecr/repositoryPolicy:RepositoryPolicy", {
      omitted: [],
      allowed: {
        "a Deny of everything without TLS": {
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"ecr:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "nothing said of transport": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"}]}',
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "a Deny of one action": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"x:GetThing","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
          'policy denies some actions only; use Action "ecr:*".',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of("aws-native:ecr:Repository", {
      omitted: [],
      allowed: {
        "a Deny of everything without TLS": {
          repositoryPolicyText:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"ecr:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "nothing said of transport": [
          {
            repositoryPolicyText:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"}]}',
          },
          'repositoryPolicyText has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "a Deny of one action": [
          {
            repositoryPolicyText:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"x:GetThing","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
          'repositoryPolicyText denies some actions only; use Action "ecr:*".',
        ],
      },
      undecided: { "an unknown policy": [{ repositoryPolicyText: unknown }, "repositoryPolicyText"] },
    }),
    of(["aws:ec2/vpcEndpoint:VpcEndpoint", "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy"], {
      omitted: [],
      allowed: {
        "a Deny of everything without TLS": {
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "nothing said of transport": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"}]}',
          },
          'policy has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "a Deny of one action": [
          {
            policy:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"x:GetThing","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
          'policy denies some actions only; use Action "*".',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of("aws-native:ec2:VpcEndpoint", {
      omitted: [],
      allowed: {
        "a Deny of everything without TLS": {
          policyDocument:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
        },
      },
      denied: {
        "nothing said of transport": [
          {
            policyDocument:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"}]}',
          },
          'policyDocument has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false".',
        ],
        "a Deny of one action": [
          {
            policyDocument:
              '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"*","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"x:GetThing","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
          },
          'policyDocument denies some actions only; use Action "*".',
        ],
      },
      undecided: { "an unknown policy": [{ policyDocument: unknown }, "policyDocument"] },
    }),
  ],
};
