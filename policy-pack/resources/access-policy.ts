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

/** Policies of what holds no objects that a site would show: topics, queues, secrets, keys, repositories, event buses, log destinations, vaults. */
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
      "aws:ecr/repositoryPolicy:RepositoryPolicy",
      "aws:ecr/registryPolicy:RegistryPolicy",
      "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
      "aws:backup/vaultPolicy:VaultPolicy",
      "aws:glacier/vaultLock:VaultLock",
      "aws-native:events:EventBus",
    ],
    at("policy"),
  ),
  ...under(
    [
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
