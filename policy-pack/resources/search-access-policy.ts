import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** Who may call a search domain, and whether the domain itself asks who calls. */
export interface SearchAccess {
  readonly policy: Input;
  /** Subnets of a domain that only a VPC reaches. */
  readonly subnets: Input;
  readonly fineGrained: Input;
  /** Whether callers without a name are let in all the same; undefined where the service has no such choice. */
  readonly anonymous: Input | undefined;
}

/** Search domains. */
export const searchAccess = resource<SearchAccess>({
  ...under(["aws:opensearch/domain:Domain", "aws-native:opensearchservice:Domain"], (inputs: Input) => ({
    ...accessOf(inputs),
    anonymous: inputs.read("advancedSecurityOptions.anonymousAuthEnabled"),
  })),
  "aws:elasticsearch/domain:Domain": (inputs) => ({ ...accessOf(inputs), anonymous: undefined }),
});

function accessOf(inputs: Input) {
  return {
    policy: inputs.read("accessPolicies"),
    subnets: inputs.read("vpcOptions.subnetIds"),
    fineGrained: inputs.read("advancedSecurityOptions.enabled"),
  };
}

/** Access policies that are made apart from their domain. */
export const searchAccessPolicy = resource<{ readonly policy: Input; readonly domain: Input }>(
  under(
    ["aws:opensearch/domainPolicy:DomainPolicy", "aws:elasticsearch/domainPolicy:DomainPolicy"],
    (inputs: Input) => ({ policy: inputs.read("accessPolicies"), domain: inputs.read("domainName") }),
  ),
);

/** Data access policies of OpenSearch Serverless: a text of JSON that lists rules with their principals. */
export const searchDataPolicy = resource<Input>(
  under(
    [
      "aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy",
      "aws-native:opensearchserverless:AccessPolicy",
    ],
    (inputs: Input) => inputs.read("policy"),
  ),
);
