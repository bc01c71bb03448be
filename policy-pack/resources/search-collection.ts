import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A policy of OpenSearch Serverless: a list of blocks, as text. */
export interface CollectionPolicy {
  /** `network` or `encryption`, and `data` for access. */
  readonly kind: Input;
  readonly policy: Input;
}

/** Policies on how collections are reached. */
export const collectionNetwork = resource<CollectionPolicy>(
  under(
    [
      "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy",
      "aws-native:opensearchserverless:SecurityPolicy",
    ],
    policyOf,
  ),
);

/** Policies on who may read and write collections. */
export const collectionAccess = resource<CollectionPolicy>(
  under(
    [
      "aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy",
      "aws-native:opensearchserverless:AccessPolicy",
    ],
    policyOf,
  ),
);

function policyOf(inputs: Input): CollectionPolicy {
  return { kind: inputs.read("type"), policy: inputs.read("policy") };
}
