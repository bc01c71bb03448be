import type { GuardedService } from "../judges/iam/refuses-plain-http";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A policy document of a service, and what it has to deny. */
export interface ServicePolicy {
  readonly policy: Input;
  readonly service: GuardedService;
}

/** Policies of secrets, keys, image repositories and VPC endpoints. */
export const servicePolicy = resource<ServicePolicy>({
  "aws:secretsmanager/secretPolicy:SecretPolicy": at("policy", "secretsmanager:*"),
  "aws-native:secretsmanager:ResourcePolicy": at("resourcePolicy", "secretsmanager:*"),
  "aws:kms/keyPolicy:KeyPolicy": at("policy", "kms:*"),
  "aws:ecr/repositoryPolicy:RepositoryPolicy": at("policy", "ecr:*"),
  "aws-native:ecr:Repository": at("repositoryPolicyText", "ecr:*"),
  ...under(
    ["aws:ec2/vpcEndpoint:VpcEndpoint", "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy"],
    at("policy", "*"),
  ),
  "aws-native:ec2:VpcEndpoint": at("policyDocument", "*"),
});

function at(path: string, action: string) {
  return (inputs: Input): ServicePolicy => ({ policy: inputs.read(path), service: { action, parts: [] } });
}
