import {
  cdnPolicy,
  gatewayAnswer,
  listener,
  nativeCdnPolicy,
  nativeListener,
  nativeMethod,
  requestTemplate,
  restAnswer,
  restDefinition,
  type HeaderShape,
} from "../../../support/header-shapes";
import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const hsts = "Strict-Transport-Security";
const subdomains =
  "Strict-Transport-Security leaves subdomains out; add includeSubDomains if all of them speak https.";

function advice(shape: HeaderShape) {
  return of(shape.types, {
    omitted: [],
    allowed: { "HSTS with subdomains": shape.inputs(hsts, "max-age=31536000; includeSubDomains") },
    denied: {
      "HSTS without subdomains": [shape.inputs(hsts, "max-age=31536000"), `${shape.at(hsts)}: ${subdomains}`],
    },
    undecided: { "an unknown HSTS": [shape.inputs(hsts, unknown), shape.at(hsts)] },
  });
}

const age = (includeSubdomains: boolean) => ({
  securityHeadersConfig: {
    strictTransportSecurity: { accessControlMaxAgeSec: 63_072_000, includeSubdomains, override: true },
  },
});
const site = (policy: string) => ({
  customHeaders: JSON.stringify({
    customHeaders: [{ pattern: "**", headers: [{ key: "Content-Security-Policy", value: policy }] }],
  }),
});

/** Says nothing about headers that are missing. */
export const cases: PolicyCases = {
  resources: [
    advice(restAnswer),
    advice(gatewayAnswer),
    advice(nativeMethod),
    advice(restDefinition),
    advice(requestTemplate),
    advice(listener),
    advice(nativeListener),
    advice(cdnPolicy),
    advice(nativeCdnPolicy),
    of("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", {
      omitted: [],
      allowed: { "HSTS with subdomains, in parts": age(true) },
      denied: {
        "HSTS without subdomains, in parts": [
          age(false),
          `securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec: ${subdomains}`,
        ],
      },
      undecided: {},
    }),
    of(["aws:amplify/app:App", "aws-native:amplify:App"], {
      omitted: [],
      allowed: {
        "a policy that says everything": site(
          "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
        ),
      },
      denied: {
        "a policy that leaves frames out": [
          site("default-src 'self'; base-uri 'self'; form-action 'self'"),
          "customHeaders.customHeaders[0].headers[0].value: Content-Security-Policy has no frame-ancestors; add frame-ancestors 'none'.",
        ],
      },
      undecided: { "unknown headers": [{ customHeaders: unknown }, "customHeaders"] },
    }),
    of("aws:apigatewayv2/integration:Integration", {
      omitted: [],
      allowed: {
        "HSTS with subdomains": {
          responseParameters: [
            {
              statusCode: "200",
              mappings: {
                "overwrite:header.strict-transport-security": "max-age=31536000; includeSubDomains",
              },
            },
          ],
        },
      },
      denied: {
        "HSTS without subdomains": [
          {
            responseParameters: [
              {
                statusCode: "200",
                mappings: { "overwrite:header.strict-transport-security": "max-age=31536000" },
              },
            ],
          },
          'responseParameters[0].mappings["overwrite:header.strict-transport-security"]: Strict-Transport-Security leaves subdomains out; add includeSubDomains if all of them speak https.',
        ],
      },
      undecided: {
        "an unknown value": [
          {
            responseParameters: [
              { statusCode: "200", mappings: { "overwrite:header.strict-transport-security": unknown } },
            ],
          },
          'responseParameters[0].mappings["overwrite:header.strict-transport-security"]',
        ],
      },
    }),
    of("aws-native:apigatewayv2:Integration", {
      omitted: [],
      allowed: {
        "HSTS with subdomains": {
          responseParameters: {
            "200": {
              responseParameters: [
                {
                  destination: "overwrite:header.strict-transport-security",
                  source: "max-age=31536000; includeSubDomains",
                },
              ],
            },
          },
        },
      },
      denied: {
        "HSTS without subdomains": [
          {
            responseParameters: {
              "200": {
                responseParameters: [
                  { destination: "overwrite:header.strict-transport-security", source: "max-age=31536000" },
                ],
              },
            },
          },
          'responseParameters["200"].responseParameters[0].source: Strict-Transport-Security leaves subdomains out; add includeSubDomains if all of them speak https.',
        ],
      },
      undecided: {
        "an unknown value": [
          {
            responseParameters: {
              "200": {
                responseParameters: [
                  { destination: "overwrite:header.strict-transport-security", source: unknown },
                ],
              },
            },
          },
          'responseParameters["200"].responseParameters[0].source',
        ],
      },
    }),
    of(["aws:apigatewayv2/api:Api", "aws-native:apigatewayv2:Api"], {
      omitted: [],
      allowed: {
        "HSTS with subdomains": {
          body: {
            openapi: "3.0.1",
            paths: {
              "/x": {
                get: {
                  "x-amazon-apigateway-integration": {
                    responseParameters: {
                      "200": {
                        "overwrite:header.strict-transport-security": "max-age=31536000; includeSubDomains",
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
      denied: {
        "HSTS without subdomains": [
          {
            body: {
              openapi: "3.0.1",
              paths: {
                "/x": {
                  get: {
                    "x-amazon-apigateway-integration": {
                      responseParameters: {
                        "200": { "overwrite:header.strict-transport-security": "max-age=31536000" },
                      },
                    },
                  },
                },
              },
            },
          },
          'body.paths["/x"].get.x-amazon-apigateway-integration.responseParameters["200"]["overwrite:header.strict-transport-security"]: Strict-Transport-Security leaves subdomains out; add includeSubDomains if all of them speak https.',
        ],
      },
      undecided: {
        "an unknown value": [
          {
            body: {
              openapi: "3.0.1",
              paths: {
                "/x": {
                  get: {
                    "x-amazon-apigateway-integration": {
                      responseParameters: {
                        "200": { "overwrite:header.strict-transport-security": unknown },
                      },
                    },
                  },
                },
              },
            },
          },
          'body.paths["/x"].get.x-amazon-apigateway-integration.responseParameters["200"]["overwrite:header.strict-transport-security"]',
        ],
      },
    }),
  ],
};
