import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A security policy of OpenSearch Serverless: of encryption, or of the network. */
export interface SearchSecurityPolicy {
  readonly type: Input;
  /** A text of JSON. */
  readonly policy: Input;
}

/** Security policies of OpenSearch Serverless. */
export const searchSecurityPolicy = resource<SearchSecurityPolicy>(
  under(
    [
      "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy",
      "aws-native:opensearchserverless:SecurityPolicy",
    ],
    (inputs: Input) => ({ type: inputs.read("type"), policy: inputs.read("policy") }),
  ),
);
