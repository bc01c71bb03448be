import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"], {
      omitted: [
        "domainEndpointOptions.enforceHttps is not set, so clients may use plain HTTP. Set it to true.",
        "nodeToNodeEncryption.enabled is not set, so nodes exchange data in plain text. Set it to true.",
      ],
      allowed: {
        "HTTPS left out of the options, which the provider then sets": {
          domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
          nodeToNodeEncryption: { enabled: true },
        },
        "both enforced": {
          domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: unknown },
          nodeToNodeEncryption: { enabled: true },
        },
      },
      denied: {
        neither: [
          { domainEndpointOptions: { enforceHttps: false }, nodeToNodeEncryption: { enabled: false } },
          "domainEndpointOptions.enforceHttps lets clients use plain HTTP. Set it to true.",
          "nodeToNodeEncryption.enabled leaves what nodes exchange in plain text. Set it to true.",
        ],
        "the options left out": [
          { nodeToNodeEncryption: { enabled: true } },
          "domainEndpointOptions.enforceHttps is not set, so clients may use plain HTTP. Set it to true.",
        ],
      },
      undecided: {
        "an unknown switch, and still judges the nodes": [
          {
            domainEndpointOptions: { enforceHttps: unknownFlag },
            nodeToNodeEncryption: { enabled: false },
          },
          "domainEndpointOptions.enforceHttps",
          "nodeToNodeEncryption.enabled leaves what nodes exchange in plain text. Set it to true.",
        ],
      },
      repaired: {
        neither: { domainEndpointOptions: { enforceHttps: true }, nodeToNodeEncryption: { enabled: true } },
        "the options left out": {
          nodeToNodeEncryption: { enabled: true },
          domainEndpointOptions: { enforceHttps: true },
        },
      },
    }),
    of("aws-native:opensearchservice:Domain", {
      omitted: [
        "domainEndpointOptions.enforceHttps is not set, so clients may use plain HTTP. Set it to true.",
        "nodeToNodeEncryptionOptions.enabled is not set, so nodes exchange data in plain text. Set it to true.",
      ],
      allowed: {
        "both enforced": {
          domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: unknown },
          nodeToNodeEncryptionOptions: { enabled: true },
        },
      },
      denied: {
        neither: [
          { domainEndpointOptions: { enforceHttps: false }, nodeToNodeEncryptionOptions: { enabled: false } },
          "domainEndpointOptions.enforceHttps lets clients use plain HTTP. Set it to true.",
          "nodeToNodeEncryptionOptions.enabled leaves what nodes exchange in plain text. Set it to true.",
        ],
        "the options left out": [
          { nodeToNodeEncryptionOptions: { enabled: true } },
          "domainEndpointOptions.enforceHttps is not set, so clients may use plain HTTP. Set it to true.",
        ],
        "HTTPS left out of the options": [
          {
            domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
            nodeToNodeEncryptionOptions: { enabled: true },
          },
          "domainEndpointOptions.enforceHttps is not set, so clients may use plain HTTP. Set it to true.",
        ],
      },
      undecided: {
        "an unknown switch, and still judges the nodes": [
          {
            domainEndpointOptions: { enforceHttps: unknownFlag },
            nodeToNodeEncryptionOptions: { enabled: false },
          },
          "domainEndpointOptions.enforceHttps",
          "nodeToNodeEncryptionOptions.enabled leaves what nodes exchange in plain text. Set it to true.",
        ],
      },
      repaired: {
        neither: {
          domainEndpointOptions: { enforceHttps: true },
          nodeToNodeEncryptionOptions: { enabled: true },
        },
        "the options left out": {
          nodeToNodeEncryptionOptions: { enabled: true },
          domainEndpointOptions: { enforceHttps: true },
        },
        "HTTPS left out of the options": {
          domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07", enforceHttps: true },
          nodeToNodeEncryptionOptions: { enabled: true },
        },
      },
    }),
    of("aws:cloudsearch/domain:Domain", {
      omitted: ["endpointOptions.enforceHttps is not set, so clients may use plain HTTP. Set it to true."],
      allowed: { HTTPS: { endpointOptions: { enforceHttps: true } } },
      denied: {
        "plain HTTP": [
          { endpointOptions: { enforceHttps: false } },
          "endpointOptions.enforceHttps lets clients use plain HTTP. Set it to true.",
        ],
      },
      undecided: { "unknown options": [{ endpointOptions: unknownObject }, "endpointOptions"] },
      repaired: { "plain HTTP": { endpointOptions: { enforceHttps: true } } },
    }),
  ],
};
