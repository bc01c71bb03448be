import type { Input } from "../kit/input/input";
import { resource, under, type Resource, type View } from "../kit/policy/resource";
import {
  bucketPolicy,
  bucketWithPolicy,
  containerPolicy,
  fileSystemPolicy,
  queue,
  queuePolicy,
  topic,
  topicPolicy,
  type ResourcePolicy,
} from "./resource-policy";

/** A document that says who may use a thing. */
export type AccessPolicy = Pick<ResourcePolicy, "policy">;

/** Policies of what holds no objects that a site would show, such as topics, queues, secrets, keys, streams and tables. */
export const accessPolicy = resource<AccessPolicy>({
  ...viewsOf(topicPolicy),
  ...viewsOf(topic),
  ...viewsOf(queuePolicy),
  ...viewsOf(queue),
  ...under(
    [
      "aws:secretsmanager/secret:Secret",
      "aws:secretsmanager/secretPolicy:SecretPolicy",
      "aws:kms/key:Key",
      "aws:kms/keyPolicy:KeyPolicy",
      "aws:kms/replicaKey:ReplicaKey",
      "aws:kms/externalKey:ExternalKey",
      "aws:kms/replicaExternalKey:ReplicaExternalKey",
      "aws:ecr/repositoryPolicy:RepositoryPolicy",
      "aws:ecr/registryPolicy:RegistryPolicy",
      "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
      "aws:backup/vaultPolicy:VaultPolicy",
      "aws:glacier/vaultLock:VaultLock",
      "aws-native:events:EventBus",
      "aws:acmpca/policy:Policy",
      "aws:bedrock/agentcoreResourcePolicy:AgentcoreResourcePolicy",
      "aws:codebuild/resourcePolicy:ResourcePolicy",
      "aws:dsql/clusterPolicy:ClusterPolicy",
      "aws:dynamodb/resourcePolicy:ResourcePolicy",
      "aws:glue/resourcePolicy:ResourcePolicy",
      "aws:kinesis/resourcePolicy:ResourcePolicy",
      "aws:msk/clusterPolicy:ClusterPolicy",
      "aws:networkfirewall/resourcePolicy:ResourcePolicy",
      "aws:oam/sinkPolicy:SinkPolicy",
      "aws:opensearchingest/resourcePolicy:ResourcePolicy",
      "aws:pinpoint/smsvoicev2ResourcePolicy:Smsvoicev2ResourcePolicy",
      "aws:redshift/resourcePolicy:ResourcePolicy",
      "aws:redshiftserverless/resourcePolicy:ResourcePolicy",
      "aws:s3/vectorsVectorBucketPolicy:VectorsVectorBucketPolicy",
      "aws:s3control/accessGrantsInstanceResourcePolicy:AccessGrantsInstanceResourcePolicy",
      "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy",
      "aws:schemas/registryPolicy:RegistryPolicy",
      "aws:ses/identityPolicy:IdentityPolicy",
      "aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy",
    ],
    at("policy"),
  ),
  ...under(
    [
      "aws:amp/resourcePolicy:ResourcePolicy",
      "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
      "aws:codeartifact/domainPermissions:DomainPermissions",
      "aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy",
      "aws:xray/resourcePolicy:ResourcePolicy",
    ],
    at("policyDocument"),
  ),
  ...under(
    [
      "aws:s3tables/tableBucketPolicy:TableBucketPolicy",
      "aws:s3tables/tablePolicy:TablePolicy",
      "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy",
    ],
    at("resourcePolicy"),
  ),
  ...under(
    [
      "aws:cloudsearch/domainServiceAccessPolicy:DomainServiceAccessPolicy",
      "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy",
      "aws:glacier/vault:Vault",
      "aws-native:backup:BackupVault",
      "aws-native:backup:LogicallyAirGappedBackupVault",
    ],
    at("accessPolicy"),
  ),
  ...under(
    [
      "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
      "aws-native:ecr:RepositoryCreationTemplate",
    ],
    at("repositoryPolicy"),
  ),
  "aws:cloudwatch/logDeliveryDestinationPolicy:LogDeliveryDestinationPolicy": at("deliveryDestinationPolicy"),
  "aws-native:secretsmanager:ResourcePolicy": at("resourcePolicy"),
  "aws-native:kms:Key": at("keyPolicy"),
  "aws-native:ecr:Repository": at("repositoryPolicyText"),
  "aws-native:ecr:RegistryPolicy": at("policyText"),
  "aws-native:events:EventBusPolicy": at("statement"),
  "aws-native:logs:Destination": at("destinationPolicy"),
});

/** Policies of what holds files and objects. */
export const storeAccessPolicy = resource<AccessPolicy>({
  ...viewsOf(bucketPolicy),
  ...viewsOf(bucketWithPolicy),
  ...viewsOf(fileSystemPolicy),
  ...viewsOf(containerPolicy),
});

function viewsOf(kind: Resource<AccessPolicy>): Record<string, View<AccessPolicy>> {
  return Object.fromEntries(kind.views);
}

function at(path: string): View<AccessPolicy> {
  return (inputs: Input) => ({ policy: inputs.read(path) });
}
