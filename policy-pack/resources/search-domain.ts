import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A domain of OpenSearch, Elasticsearch or CloudSearch. */
export interface SearchDomain {
  readonly enforceHttps: Input;
  /** Whether plain HTTP is refused where nothing is said of it. */
  readonly isEnforcedByDefault: () => boolean;
  readonly tlsSecurityPolicy: Input;
  /** Encryption between its nodes; undefined where the service has no such choice. */
  readonly nodeToNode: Input | undefined;
}

/** Domains of OpenSearch, Elasticsearch and CloudSearch. */
export const searchDomain = resource<SearchDomain>({
  // This provider enforces HTTPS as soon as any option of the endpoint is given.
  ...under(["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"], (inputs: Input) => ({
    ...options(inputs.read("domainEndpointOptions")),
    isEnforcedByDefault: () => inputs.read("domainEndpointOptions").isSet(),
    nodeToNode: inputs.read("nodeToNodeEncryption.enabled"),
  })),
  "aws-native:opensearchservice:Domain": (inputs: Input) => ({
    ...options(inputs.read("domainEndpointOptions")),
    isEnforcedByDefault: never,
    nodeToNode: inputs.read("nodeToNodeEncryptionOptions.enabled"),
  }),
  "aws:cloudsearch/domain:Domain": (inputs: Input) => ({
    ...options(inputs.read("endpointOptions")),
    isEnforcedByDefault: never,
    nodeToNode: undefined,
  }),
});

const never = (): boolean => false;

function options(place: Input): Pick<SearchDomain, "enforceHttps" | "tlsSecurityPolicy"> {
  return { enforceHttps: place.read("enforceHttps"), tlsSecurityPolicy: place.read("tlsSecurityPolicy") };
}
