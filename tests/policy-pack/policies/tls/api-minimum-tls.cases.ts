import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

const at12 =
  "Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.";
const at13 =
  "Set securityPolicy to SecurityPolicy_TLS13_1_3_2025_09 (SecurityPolicy_TLS13_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.";
const unsetApi = `securityPolicy is not set, so a regional or edge-optimized API gets TLS_1_0 and accepts TLS 1.0 and 1.1. ${at12}`;
const httpAt13 = `HTTP and WebSocket APIs accept TLS 1.2, which cannot be raised. Serve it as a REST API. ${at13}`;

const enhanced = { securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09", endpointAccessMode: "STRICT" };

/** Says nothing about what a deployed endpoint negotiates: that is the probes' part. */
const config = { minimum: "1.3" };

export const cases: PolicyCases = {
  resources: [
    of(["aws:apigateway/domainName:DomainName", "aws-native:apigateway:DomainName"], {
      omitted: [],
      allowed: {
        "an enhanced policy with STRICT access": enhanced,
        "BASIC access, the way to migrate": { ...enhanced, endpointAccessMode: "BASIC" },
        "the legacy TLS_1_2": { securityPolicy: "TLS_1_2" },
        "an edge policy": { securityPolicy: "SecurityPolicy_TLS12_2018_EDGE", endpointAccessMode: "STRICT" },
        "a policy of a later year": {
          securityPolicy: "SecurityPolicy_TLS13_1_2_PQ_2027_03",
          endpointAccessMode: "STRICT",
        },
        "no access mode, which AWS refuses": { securityPolicy: "SecurityPolicy_TLS13_1_2_PQ_2025_09" },
        "an access mode that is still unknown": { ...enhanced, endpointAccessMode: unknown },
      },
      denied: {
        TLS_1_0: [
          { securityPolicy: "TLS_1_0" },
          `securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. ${at12}`,
        ],
        "a name that says nothing": [
          { securityPolicy: "Modern" },
          `securityPolicy "Modern" is in no catalogue of API Gateway security policies. ${at12}`,
        ],
        "a list for a name": [
          { securityPolicy: ["TLS_1_2"] },
          "securityPolicy is a list; a text is expected.",
        ],
      },
      undecided: { "an unknown policy": [{ securityPolicy: unknown }, "securityPolicy"] },
    }),

    of("aws-native:apigateway:DomainNameV2", {
      omitted: [],
      allowed: { "the legacy TLS_1_2": { securityPolicy: "TLS_1_2" } },
      denied: {
        TLS_1_0: [
          { securityPolicy: "TLS_1_0" },
          `securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. ${at12}`,
        ],
      },
      undecided: { "an unknown policy": [{ securityPolicy: unknown }, "securityPolicy"] },
    }),

    of(["aws:apigateway/restApi:RestApi", "aws-native:apigateway:RestApi"], {
      omitted: [unsetApi],
      allowed: {
        "an enhanced policy with STRICT access": {
          ...enhanced,
          endpointConfiguration: { types: "REGIONAL" },
        },
        "an enhanced policy whatever the endpoint type": {
          ...enhanced,
          endpointConfiguration: unknownObject,
        },
        "an enhanced policy whatever the definition": { ...enhanced, body: unknown },
        "a private API": { endpointConfiguration: { types: "PRIVATE" } },
        "a private API with a list of types": { endpointConfiguration: { types: ["PRIVATE"] } },
        "policy and access mode in a JSON definition": {
          body: '{"x-amazon-apigateway-security-policy":"SecurityPolicy_TLS13_1_3_2025_09"}',
        },
        "policy in a YAML definition": { body: "x-amazon-apigateway-security-policy: TLS_1_2\n" },
        "access mode in the definition": {
          securityPolicy: enhanced.securityPolicy,
          body: '{"x-amazon-apigateway-endpoint-access-mode":"STRICT"}',
        },
      },
      denied: {
        "no policy on a regional endpoint": [{ endpointConfiguration: { types: "REGIONAL" } }, unsetApi],
        "a null policy": [{ securityPolicy: null }, unsetApi],
        "no policy, even with the default endpoint disabled": [{ disableExecuteApiEndpoint: true }, unsetApi],
        "TLS_1_0 in the definition": [
          { body: '{"x-amazon-apigateway-security-policy":"TLS_1_0"}' },
          `body.x-amazon-apigateway-security-policy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. ${at12}`,
        ],
        "a definition that is a text without structure": [
          { body: "openapi" },
          "body is a text; an object is expected.",
        ],
        "a definition that cannot be read": [
          { body: '{"openapi' },
          "body is a text that cannot be read (line 1); JSON or YAML is expected.",
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
    }),

    of("aws:apigateway/restApiPut:RestApiPut", {
      omitted: [],
      allowed: { "a definition without policy": { body: '{"openapi":"3.0.1"}' } },
      denied: {
        "TLS_1_0 in the definition": [
          { body: '{"x-amazon-apigateway-security-policy":"TLS_1_0"}' },
          `body.x-amazon-apigateway-security-policy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. ${at12}`,
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
    }),

    of(["aws:apigatewayv2/api:Api", "aws-native:apigatewayv2:Api"], {
      omitted: [],
      allowed: { "whatever it is": { protocolType: "WEBSOCKET" } },
      denied: {},
      undecided: {},
      readsNothing: true,
    }),

    of("aws:apigateway/domainName:DomainName", {
      config,
      omitted: [`securityPolicy is not set, so a domain name gets TLS_1_2 and accepts TLS 1.2. ${at13}`],
      allowed: {
        "a 1.3 policy": { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09", endpointAccessMode: "STRICT" },
        "the edge 1.3 policy": {
          securityPolicy: "SecurityPolicy_TLS13_2025_EDGE",
          endpointAccessMode: "STRICT",
        },
      },
      denied: {
        "a 1.2 policy": [
          enhanced,
          `securityPolicy SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 accepts TLS 1.2; the minimum is TLS 1.3. ${at13}`,
        ],
      },
      undecided: {},
    }),

    of("aws:apigateway/restApi:RestApi", {
      config,
      omitted: [
        `securityPolicy is not set, so a regional or edge-optimized API gets TLS_1_0 and accepts TLS 1.0 and 1.1. ${at13}`,
      ],
      allowed: {},
      denied: {
        "a private API without policy": [
          { endpointConfiguration: { types: "PRIVATE" } },
          `securityPolicy is not set, so a private API gets TLS_1_2 and accepts TLS 1.2. ${at13}`,
        ],
      },
      undecided: {},
    }),

    of(["aws:apigatewayv2/api:Api", "aws-native:apigatewayv2:Api"], {
      config,
      omitted: [httpAt13],
      allowed: {},
      denied: {},
      undecided: {},
    }),

    of("aws:apigatewayv2/domainName:DomainName", {
      config,
      omitted: [],
      allowed: {},
      denied: {
        TLS_1_2: [
          { domainNameConfiguration: { securityPolicy: "TLS_1_2" } },
          `domainNameConfiguration.securityPolicy TLS_1_2 accepts TLS 1.2; the minimum is TLS 1.3. Serve it as a REST API. ${at13}`,
        ],
      },
      undecided: {},
    }),
  ],
};
