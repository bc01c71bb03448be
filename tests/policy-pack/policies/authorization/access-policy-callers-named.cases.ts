import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

const open = (path: string) =>
  `${path} allows Principal "*" without a condition that says who or whose, so anyone may call. Name the principals, or add a condition on aws:PrincipalOrgID, aws:SourceArn or aws:SourceAccount.`;
const openBus =
  'principal is "*", so any account may send events. Set it to the id of an account, or add a condition on aws:PrincipalOrgID.';
const inOrganization = (value: string) => ({ type: "StringEquals", key: "aws:PrincipalOrgID", value });
const document = (...statements: object[]) => ({ Version: "2012-10-17", Statement: statements });
const allow = (rest: object) => ({ Effect: "Allow", Principal: "*", Resource: "*", ...rest });
const onlyTls = {
  Effect: "Deny",
  Principal: "*",
  Action: "*",
  Resource: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const account = { Principal: { AWS: "arn:aws:iam::123456789012:root" } };

/** Of what holds nothing that a site would show. */
function closed(path: string, Action: string) {
  const of = (...statements: object[]) => ({ [path]: document(...statements) });
  return {
    omitted: [],
    allowed: {
      "an account, and nobody in plain text": of(allow({ Action, ...account }), onlyTls),
      "a service": of(allow({ Action, Principal: { Service: "sns.amazonaws.com" } })),
      "everyone for one source": of(
        allow({ Action, Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-1:1:news" } } }),
      ),
      "everyone of the owner's account": of(
        allow({ Action, Condition: { StringEquals: { "AWS:SourceOwner": "123456789012" } } }),
      ),
      "everyone of an organization": of(
        allow({ Action, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } }),
      ),
      "everyone, and nobody from outside an organization": of(
        allow({ Action }),
        allow({
          Effect: "Deny",
          Action: "*",
          Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } },
        }),
      ),
    },
    denied: {
      everyone: [of(allow({ Action })), open(path)],
      "everyone, in JSON": [
        { [path]: JSON.stringify(document(allow({ Action, Principal: { AWS: ["*"] } }))) },
        open(path),
      ],
      "everyone over TLS": [
        of(allow({ Action, Condition: { Bool: { "aws:SecureTransport": "true" } } }), onlyTls),
        open(path),
      ],
      "everyone for any source": [
        of(allow({ Action, Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:*" } } })),
        open(path),
      ],
      "everyone but one": [
        of({ Effect: "Allow", NotPrincipal: account.Principal, Action, Resource: "*" }),
        open(path),
      ],
    },
    undecided: {
      "an unknown policy": [{ [path]: unknown }, path],
      "an unknown source": [
        of(allow({ Action, Condition: { ArnEquals: { "aws:SourceArn": unknown } } })),
        `${path}.Statement[0].Condition.ArnEquals["aws:SourceArn"]`,
      ],
    },
  } as const;
}

/** Of what is judged by the same rules as the others: whom it names. */
function named(path: string, Action: string) {
  const { omitted, allowed, denied, undecided } = closed(path, Action);
  const [account, everyone, unknownPolicy] = [
    "an account, and nobody in plain text",
    "everyone",
    "an unknown policy",
  ] as const;
  return {
    omitted,
    allowed: { [account]: allowed[account] },
    denied: { [everyone]: denied[everyone] },
    undecided: { [unknownPolicy]: undecided[unknownPolicy] },
  };
}

/** Of what may hold the files of a site. */
function store(path: string, reading: string) {
  const of = (...statements: object[]) => ({ [path]: document(...statements) });
  return {
    omitted: [],
    allowed: {
      "everyone may read objects": of(allow({ Action: reading }), onlyTls),
      "an account may do everything": of(allow({ Action: "*", ...account })),
    },
    denied: {
      "everyone may write objects": [of(allow({ Action: [reading, "s3:PutObject"] })), open(path)],
      "everyone may do what is not named": [
        of({ Effect: "Allow", Principal: "*", NotAction: "s3:DeleteBucket", Resource: "*" }),
        open(path),
      ],
      "everyone may do everything": [of(allow({ Action: "*" })), open(path)],
    },
    undecided: {
      "an unknown policy": [{ [path]: unknown }, path],
      "unknown actions": [of(allow({ Action: [unknown] })), `${path}.Statement[0].Action[0]`],
    },
  } as const;
}

export const cases: PolicyCases = {
  resources: [
    of(["aws:sns/topic:Topic", "aws:sns/topicPolicy:TopicPolicy"], closed("policy", "sns:Publish")),
    of(
      ["aws-native:sns:TopicPolicy", "aws-native:sns:TopicInlinePolicy"],
      closed("policyDocument", "sns:Subscribe"),
    ),
    of(["aws:sqs/queue:Queue", "aws:sqs/queuePolicy:QueuePolicy"], closed("policy", "sqs:SendMessage")),
    of("aws-native:sqs:QueueInlinePolicy", closed("policyDocument", "sqs:*")),
    of(
      ["aws:secretsmanager/secret:Secret", "aws:secretsmanager/secretPolicy:SecretPolicy"],
      closed("policy", "secretsmanager:GetSecretValue"),
    ),
    of("aws-native:secretsmanager:ResourcePolicy", closed("resourcePolicy", "secretsmanager:GetSecretValue")),
    of(["aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy"], closed("policy", "kms:Decrypt")),
    of("aws-native:kms:Key", closed("keyPolicy", "kms:Decrypt")),
    of("aws:ecr/repositoryPolicy:RepositoryPolicy", closed("policy", "ecr:BatchGetImage")),
    of("aws-native:ecr:Repository", closed("repositoryPolicyText", "ecr:BatchGetImage")),
    of(
      [
        "aws:s3/bucketPolicy:BucketPolicy",
        "aws:s3/bucket:Bucket",
        "aws:s3/bucketV2:BucketV2",
        "aws:s3/accessPoint:AccessPoint",
        "aws:s3control/accessPointPolicy:AccessPointPolicy",
        "aws-native:s3:AccessPoint",
      ],
      store("policy", "s3:GetObject"),
    ),
    of("aws-native:s3:BucketPolicy", store("policyDocument", "s3:GetObjectVersion")),
    of("aws:mediastore/containerPolicy:ContainerPolicy", store("policy", "mediastore:GetObject")),
    of("aws:efs/fileSystemPolicy:FileSystemPolicy", {
      omitted: [],
      allowed: {
        "everyone in the file system's own network": {
          policy: document(
            allow({
              Action: "elasticfilesystem:ClientMount",
              Condition: { Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } },
            }),
          ),
        },
      },
      denied: {
        "everyone who can reach it": [
          { policy: document(allow({ Action: "elasticfilesystem:ClientMount" })) },
          open("policy"),
        ],
        "everyone outside of its network": [
          {
            policy: document(
              allow({
                Action: "elasticfilesystem:ClientMount",
                Condition: { Bool: { "elasticfilesystem:AccessedViaMountTarget": "false" } },
              }),
            ),
          },
          open("policy"),
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
    of(
      [
        "aws:ecr/registryPolicy:RegistryPolicy",
        "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
        "aws:backup/vaultPolicy:VaultPolicy",
        "aws:glacier/vaultLock:VaultLock",
        "aws-native:events:EventBus",
      ],
      closed("policy", "events:PutEvents"),
    ),
    of(
      [
        "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy",
        "aws:glacier/vault:Vault",
        "aws-native:backup:BackupVault",
        "aws-native:backup:LogicallyAirGappedBackupVault",
      ],
      closed("accessPolicy", "logs:PutSubscriptionFilter"),
    ),
    of(
      [
        "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
        "aws-native:ecr:RepositoryCreationTemplate",
      ],
      closed("repositoryPolicy", "ecr:BatchGetImage"),
    ),
    of("aws-native:ecr:RegistryPolicy", closed("policyText", "ecr:ReplicateImage")),
    of(
      [
        "aws:kms/replicaKey:ReplicaKey",
        "aws:kms/externalKey:ExternalKey",
        "aws:kms/replicaExternalKey:ReplicaExternalKey",
      ],
      named("policy", "kms:Decrypt"),
    ),
    of("aws:acmpca/policy:Policy", named("policy", "acm-pca:IssueCertificate")),
    of(
      "aws:bedrock/agentcoreResourcePolicy:AgentcoreResourcePolicy",
      named("policy", "bedrock-agentcore:InvokeAgentRuntime"),
    ),
    of("aws:codebuild/resourcePolicy:ResourcePolicy", named("policy", "codebuild:BatchGetProjects")),
    of("aws:dsql/clusterPolicy:ClusterPolicy", named("policy", "dsql:DbConnect")),
    of("aws:dynamodb/resourcePolicy:ResourcePolicy", named("policy", "dynamodb:GetItem")),
    of("aws:glue/resourcePolicy:ResourcePolicy", named("policy", "glue:GetTable")),
    of("aws:kinesis/resourcePolicy:ResourcePolicy", named("policy", "kinesis:PutRecord")),
    of("aws:msk/clusterPolicy:ClusterPolicy", named("policy", "kafka:CreateVpcConnection")),
    of(
      "aws:networkfirewall/resourcePolicy:ResourcePolicy",
      named("policy", "network-firewall:CreateFirewall"),
    ),
    of("aws:oam/sinkPolicy:SinkPolicy", named("policy", "oam:CreateLink")),
    of("aws:opensearchingest/resourcePolicy:ResourcePolicy", named("policy", "osis:CreatePipelineEndpoint")),
    of(
      "aws:pinpoint/smsvoicev2ResourcePolicy:Smsvoicev2ResourcePolicy",
      named("policy", "sms-voice:SendTextMessage"),
    ),
    of("aws:redshift/resourcePolicy:ResourcePolicy", named("policy", "redshift:CreateInboundIntegration")),
    of(
      "aws:redshiftserverless/resourcePolicy:ResourcePolicy",
      named("policy", "redshift-serverless:RestoreFromSnapshot"),
    ),
    of("aws:s3/vectorsVectorBucketPolicy:VectorsVectorBucketPolicy", named("policy", "s3vectors:GetVectors")),
    of(
      "aws:s3control/accessGrantsInstanceResourcePolicy:AccessGrantsInstanceResourcePolicy",
      named("policy", "s3:GetDataAccess"),
    ),
    of(
      "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy",
      named("policy", "s3-object-lambda:GetObject"),
    ),
    of("aws:schemas/registryPolicy:RegistryPolicy", named("policy", "schemas:DescribeSchema")),
    of(
      ["aws:ses/identityPolicy:IdentityPolicy", "aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy"],
      named("policy", "ses:SendEmail"),
    ),
    of("aws:amp/resourcePolicy:ResourcePolicy", named("policyDocument", "aps:RemoteWrite")),
    of("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", named("policyDocument", "logs:PutLogEvents")),
    of(
      [
        "aws:codeartifact/domainPermissions:DomainPermissions",
        "aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy",
      ],
      named("policyDocument", "codeartifact:ReadFromRepository"),
    ),
    of("aws:xray/resourcePolicy:ResourcePolicy", named("policyDocument", "xray:PutTraceSegments")),
    of(
      ["aws:s3tables/tableBucketPolicy:TableBucketPolicy", "aws:s3tables/tablePolicy:TablePolicy"],
      named("resourcePolicy", "s3tables:GetTableData"),
    ),
    of(
      "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy",
      named("resourcePolicy", "sagemaker:DescribeModelPackage"),
    ),
    of(
      "aws:cloudsearch/domainServiceAccessPolicy:DomainServiceAccessPolicy",
      named("accessPolicy", "cloudsearch:search"),
    ),
    of(
      "aws:cloudwatch/logDeliveryDestinationPolicy:LogDeliveryDestinationPolicy",
      named("deliveryDestinationPolicy", "logs:CreateDelivery"),
    ),
    of("aws-native:logs:Destination", closed("destinationPolicy", "logs:PutSubscriptionFilter")),
    of(["aws:cloudwatch/eventPermission:EventPermission", "aws-native:events:EventBusPolicy"], {
      omitted: [],
      allowed: {
        "an account": { principal: "123456789012" },
        "everyone of an organization": { principal: "*", condition: inOrganization("o-1") },
      },
      denied: {
        everyone: [{ principal: "*" }, openBus],
        "everyone under a condition that names nobody": [
          { principal: "*", condition: inOrganization("") },
          openBus,
        ],
        "everyone under a condition on the event": [
          { principal: "*", condition: { type: "StringEquals", key: "events:source", value: "shop" } },
          openBus,
        ],
      },
      undecided: {
        "an unknown account": [{ principal: unknown }, "principal"],
        "an unknown organization": [
          { principal: "*", condition: inOrganization(unknown) },
          "condition.value",
        ],
      },
    }),
    of("aws-native:events:EventBusPolicy", {
      omitted: [],
      allowed: {
        "an account by its statement": { statement: allow({ Action: "events:PutEvents", ...account }) },
        "everyone of an organization by its statement": {
          statement: allow({
            Action: "events:PutEvents",
            Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
          }),
        },
      },
      denied: {
        "everyone by its statement": [
          { statement: allow({ Action: "events:PutEvents" }) },
          open("statement"),
        ],
        "everyone by its statement, in JSON": [
          { statement: JSON.stringify(allow({ Action: "events:PutEvents", Principal: { AWS: "*" } })) },
          open("statement"),
        ],
      },
      undecided: {
        "an unknown statement": [{ statement: unknownObject }, "statement"],
        "an unknown principal of its statement": [
          { statement: allow({ Action: "events:PutEvents", Principal: unknown }) },
          "statement.Principal",
        ],
      },
    }),
    of("aws-native:efs:FileSystem", store("fileSystemPolicy", "s3:GetObject")),
  ],
};
