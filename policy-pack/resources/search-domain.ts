import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A domain of OpenSearch, Elasticsearch or CloudSearch. */
export interface SearchDomain {
  readonly enforceHttps: Input;
  readonly tlsSecurityPolicy: Input;
  /** Encryption between its nodes; undefined where the service has no such choice. */
  readonly nodeToNode: Input | undefined;
}

/** Domains of OpenSearch, Elasticsearch and CloudSearch. */
export const searchDomain = resource<SearchDomain>({
  ...under(
    [
      "aws:opensearch/domain:Domain",
      "aws:elasticsearch/domain:Domain",
      "aws-native:opensearchservice:Domain",
    ],
    (inputs: Input) => ({
      enforceHttps: inputs.read("domainEndpointOptions.enforceHttps"),
      tlsSecurityPolicy: inputs.read("domainEndpointOptions.tlsSecurityPolicy"),
      nodeToNode: inputs.read("nodeToNodeEncryption.enabled"),
    }),
  ),
  "aws:cloudsearch/domain:Domain": (inputs: Input) => ({
    enforceHttps: inputs.read("endpointOptions.enforceHttps"),
    tlsSecurityPolicy: inputs.read("endpointOptions.tlsSecurityPolicy"),
    nodeToNode: undefined,
  }),
});
