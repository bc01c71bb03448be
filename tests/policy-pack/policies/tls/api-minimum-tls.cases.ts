import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what a deployed endpoint negotiates: that is the probes' part. */
const unset =
  "securityPolicy is not set, so a regional or edge-optimized API gets TLS_1_0 and accepts TLS 1.0 and 1.1. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.";

export const cases: PolicyCases = {
  resources: [
    of(["aws:apigateway/domainName:DomainName", "aws-native:apigateway:DomainName"], {
      omitted: [],
      allowed: {
        "an enhanced policy with STRICT access": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
          endpointAccessMode: "STRICT",
        },
        "BASIC access, the way to migrate": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
          endpointAccessMode: "BASIC",
        },
        "the legacy TLS_1_2": { securityPolicy: "TLS_1_2" },
        "an edge policy": { securityPolicy: "SecurityPolicy_TLS12_2018_EDGE", endpointAccessMode: "STRICT" },
        "a policy of a later year": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_PQ_2027_03",
          endpointAccessMode: "STRICT",
        },
        "no access mode, which AWS refuses": { securityPolicy: "SecurityPolicy_TLS13_1_2_PQ_2025_09" },
        "an access mode that is still unknown": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
          endpointAccessMode: unknown,
        },
        "an edge policy of a later year": {
          securityPolicy: "SecurityPolicy_TLS13_2027_EDGE",
          endpointAccessMode: "STRICT",
        },
        "post-quantum and Ext2": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09",
          endpointAccessMode: "STRICT",
        },
      },
      denied: {
        TLS_1_0: [
          { securityPolicy: "TLS_1_0" },
          "securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
        "TLS_1_0 of an endpoint whose kind is unknown": [
          { securityPolicy: "TLS_1_0", endpointConfiguration: { types: unknown } },
          "securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
        "a list for a name": [
          { securityPolicy: ["TLS_1_2"] },
          "securityPolicy is a list; a text is expected.",
        ],
      },
      undecided: {
        "an unknown policy": [{ securityPolicy: unknown }, "securityPolicy"],
        "a name that says nothing": [
          { securityPolicy: "Modern" },
          'securityPolicy is "Modern", which is in no catalogue and says no version of TLS',
        ],
      },
      repaired: {
        TLS_1_0: { securityPolicy: "SecurityPolicy_TLS12_PFS_2025_EDGE", endpointAccessMode: "STRICT" },
      },
    }),
    of("aws-native:apigateway:DomainNameV2", {
      omitted: [],
      allowed: { "the legacy TLS_1_2": { securityPolicy: "TLS_1_2" } },
      denied: {
        TLS_1_0: [
          { securityPolicy: "TLS_1_0" },
          "securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
      },
      undecided: { "an unknown policy": [{ securityPolicy: unknown }, "securityPolicy"] },
      repaired: {
        TLS_1_0: { securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09", endpointAccessMode: "STRICT" },
      },
    }),
    of("aws-native:apigateway:RestApi", {
      omitted: [unset],
      allowed: {
        "a private API": { endpointConfiguration: { types: ["PRIVATE"] } },
        "a private type beside an unknown one": { endpointConfiguration: { types: [unknown, "PRIVATE"] } },
      },
      denied: { "a regional API": [{ endpointConfiguration: { types: ["REGIONAL"] } }, unset] },
      repaired: {
        "a regional API": {
          endpointConfiguration: { types: ["REGIONAL"] },
          securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
          endpointAccessMode: "STRICT",
        },
      },
      undecided: {},
    }),
    of(["aws:apigateway/restApi:RestApi", "aws-native:apigateway:RestApi"], {
      omitted: [
        "securityPolicy is not set, so a regional or edge-optimized API gets TLS_1_0 and accepts TLS 1.0 and 1.1. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
      ],
      allowed: {
        "an enhanced policy with STRICT access": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
          endpointAccessMode: "STRICT",
          endpointConfiguration: { types: "REGIONAL" },
        },
        "an enhanced policy whatever the endpoint type": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
          endpointAccessMode: "STRICT",
          endpointConfiguration: unknownObject,
        },
        "an enhanced policy whatever the definition": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
          endpointAccessMode: "STRICT",
          body: unknown,
        },
        "a private API": { endpointConfiguration: { types: "PRIVATE" } },
        "policy and access mode in a JSON definition": {
          body: '{"x-amazon-apigateway-security-policy":"SecurityPolicy_TLS13_1_3_2025_09"}',
        },
        "policy in a YAML definition": { body: "x-amazon-apigateway-security-policy: TLS_1_2\n" },
        "access mode in the definition": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
          body: '{"x-amazon-apigateway-endpoint-access-mode":"STRICT"}',
        },
      },
      denied: {
        "no policy on a regional endpoint": [
          { endpointConfiguration: { types: "REGIONAL" } },
          "securityPolicy is not set, so a regional or edge-optimized API gets TLS_1_0 and accepts TLS 1.0 and 1.1. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
        "a null policy": [
          { securityPolicy: null },
          "securityPolicy is not set, so a regional or edge-optimized API gets TLS_1_0 and accepts TLS 1.0 and 1.1. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
        "no policy, even with the default endpoint disabled": [
          { disableExecuteApiEndpoint: true },
          "securityPolicy is not set, so a regional or edge-optimized API gets TLS_1_0 and accepts TLS 1.0 and 1.1. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
        "TLS_1_0 in the definition": [
          { body: '{"x-amazon-apigateway-security-policy":"TLS_1_0"}' },
          "body.x-amazon-apigateway-security-policy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
        "a definition that is a text without structure": [
          { body: "openapi" },
          "body is a text; an object is expected.",
        ],
        "a definition that cannot be read": [
          { body: '{"openapi' },
          "body is a text that cannot be read (line 1); JSON or YAML is expected.",
        ],
        "a weak policy in the argument, whatever the document says": [
          { securityPolicy: "TLS_1_0", body: { "x-amazon-apigateway-security-policy": "TLS_1_2" } },
          "securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
      },
      undecided: {
        "an unknown policy": [{ securityPolicy: unknown }, "securityPolicy"],
        "an unknown definition": [{ body: unknown }, "body"],
        "an unknown endpoint type": [
          { endpointConfiguration: { types: unknown } },
          "endpointConfiguration.types",
        ],
      },
      repaired: {
        "no policy on a regional endpoint": {
          endpointConfiguration: { types: "REGIONAL" },
          securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
          endpointAccessMode: "STRICT",
        },
        "a null policy": {
          securityPolicy: "SecurityPolicy_TLS12_PFS_2025_EDGE",
          endpointAccessMode: "STRICT",
        },
        "no policy, even with the default endpoint disabled": {
          disableExecuteApiEndpoint: true,
          securityPolicy: "SecurityPolicy_TLS12_PFS_2025_EDGE",
          endpointAccessMode: "STRICT",
        },
        "TLS_1_0 in the definition": {
          body: '{"x-amazon-apigateway-security-policy":"TLS_1_0"}',
          securityPolicy: "SecurityPolicy_TLS12_PFS_2025_EDGE",
          endpointAccessMode: "STRICT",
        },
        "a weak policy in the argument, whatever the document says": {
          securityPolicy: "SecurityPolicy_TLS12_PFS_2025_EDGE",
          body: { "x-amazon-apigateway-security-policy": "TLS_1_2" },
          endpointAccessMode: "STRICT",
        },
      },
    }),
    of("aws:apigateway/restApiPut:RestApiPut", {
      omitted: [],
      allowed: { "a definition without policy": { body: '{"openapi":"3.0.1"}' } },
      denied: {
        "TLS_1_0 in the definition": [
          { body: '{"x-amazon-apigateway-security-policy":"TLS_1_0"}' },
          "body.x-amazon-apigateway-security-policy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
      },
      undecided: { "an unknown definition": [{ body: unknown }, "body"] },
    }),
    of("aws:apigatewayv2/domainName:DomainName", {
      omitted: [],
      allowed: {
        TLS_1_2: { domainNameConfiguration: { securityPolicy: "TLS_1_2" } },
        "no policy": { domainNameConfiguration: {} },
      },
      denied: {
        TLS_1_0: [
          { domainNameConfiguration: { securityPolicy: "TLS_1_0" } },
          "domainNameConfiguration.securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set it to TLS_1_2.",
        ],
      },
      undecided: {
        "an unknown policy": [
          { domainNameConfiguration: { securityPolicy: unknown } },
          "domainNameConfiguration.securityPolicy",
        ],
      },
      repaired: { TLS_1_0: { domainNameConfiguration: { securityPolicy: "TLS_1_2" } } },
    }),
    of("aws-native:apigatewayv2:DomainName", {
      omitted: [],
      allowed: { TLS_1_2: { domainNameConfigurations: [{ securityPolicy: "TLS_1_2" }] } },
      denied: {
        "TLS_1_0, also beside an unknown one": [
          { domainNameConfigurations: [{ securityPolicy: "TLS_1_0" }] },
          "domainNameConfigurations[0].securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set it to TLS_1_2.",
        ],
      },
      undecided: {
        "one unknown policy, and still judges the other": [
          { domainNameConfigurations: [{ securityPolicy: unknown }, { securityPolicy: "TLS_1_0" }] },
          "domainNameConfigurations[0].securityPolicy",
          "domainNameConfigurations[1].securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set it to TLS_1_2.",
        ],
      },
      repaired: {
        "TLS_1_0, also beside an unknown one": { domainNameConfigurations: [{ securityPolicy: "TLS_1_2" }] },
      },
    }),
    of(["aws:apigatewayv2/api:Api", "aws-native:apigatewayv2:Api"], {
      omitted: [],
      allowed: { "whatever it is": { protocolType: "WEBSOCKET" } },
      denied: {},
      undecided: {},
      readsNothing: true,
    }),
    of("aws:apigateway/domainName:DomainName", {
      config: { minimum: "1.3" },
      omitted: [
        "securityPolicy is not set, so a domain name gets TLS_1_2 and accepts TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_3_2025_09 (SecurityPolicy_TLS13_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
      ],
      allowed: {
        "a 1.3 policy": { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09", endpointAccessMode: "STRICT" },
        "the edge 1.3 policy": {
          securityPolicy: "SecurityPolicy_TLS13_2025_EDGE",
          endpointAccessMode: "STRICT",
        },
      },
      denied: {
        "a 1.2 policy": [
          { securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09", endpointAccessMode: "STRICT" },
          "securityPolicy SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 accepts TLS 1.2; the minimum is TLS 1.3. Set securityPolicy to SecurityPolicy_TLS13_1_3_2025_09 (SecurityPolicy_TLS13_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
      },
      undecided: {},
      repaired: {
        "a 1.2 policy": { securityPolicy: "SecurityPolicy_TLS13_2025_EDGE", endpointAccessMode: "STRICT" },
      },
    }),
    of("aws:apigateway/restApi:RestApi", {
      config: { minimum: "1.3" },
      omitted: [
        "securityPolicy is not set, so a regional or edge-optimized API gets TLS_1_0 and accepts TLS 1.0 and 1.1. Set securityPolicy to SecurityPolicy_TLS13_1_3_2025_09 (SecurityPolicy_TLS13_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
      ],
      allowed: {},
      denied: {
        "a private API without policy": [
          { endpointConfiguration: { types: "PRIVATE" } },
          "securityPolicy is not set, so a private API gets TLS_1_2 and accepts TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_3_2025_09 (SecurityPolicy_TLS13_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
      },
      undecided: {},
      repaired: {
        "a private API without policy": {
          endpointConfiguration: { types: "PRIVATE" },
          securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09",
          endpointAccessMode: "STRICT",
        },
      },
    }),
    of(["aws:apigatewayv2/api:Api", "aws-native:apigatewayv2:Api"], {
      config: { minimum: "1.3" },
      omitted: [
        "HTTP and WebSocket APIs accept TLS 1.2, which cannot be raised. Serve it as a REST API. Set securityPolicy to SecurityPolicy_TLS13_1_3_2025_09 (SecurityPolicy_TLS13_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
      ],
      allowed: {},
      denied: {},
      undecided: {},
    }),
    of("aws:apigatewayv2/domainName:DomainName", {
      config: { minimum: "1.3" },
      omitted: [],
      allowed: {},
      denied: {
        "no policy": [
          { domainNameConfiguration: {} },
          "domainNameConfiguration.securityPolicy is not set, so a domain name gets TLS_1_2 and accepts TLS 1.2. Serve it as a REST API. Set securityPolicy to SecurityPolicy_TLS13_1_3_2025_09 (SecurityPolicy_TLS13_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
        TLS_1_2: [
          { domainNameConfiguration: { securityPolicy: "TLS_1_2" } },
          "domainNameConfiguration.securityPolicy TLS_1_2 accepts TLS 1.2; the minimum is TLS 1.3. Serve it as a REST API. Set securityPolicy to SecurityPolicy_TLS13_1_3_2025_09 (SecurityPolicy_TLS13_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
        ],
      },
      undecided: {},
    }),
  ],
};
