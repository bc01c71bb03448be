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
import { unknown, unknownObject } from "../../../support/policy-evaluate";

const hsts = "Strict-Transport-Security";
const short = "Strict-Transport-Security max-age 300 is less than one year; set at least 31536000.";

function values(shape: HeaderShape) {
  return of(shape.types, {
    omitted: [],
    allowed: {
      "a year of HSTS": shape.inputs(hsts, "max-age=31536000"),
      "a Content-Security-Policy that only advice could better": shape.inputs(
        "Content-Security-Policy",
        "default-src https://a.example",
      ),
    },
    denied: {
      "five minutes of HSTS": [shape.inputs(hsts, "max-age=300"), `${shape.at(hsts)}: ${short}`],
      "a Content-Security-Policy that lets every host in": [
        shape.inputs("Content-Security-Policy", "default-src *"),
        `${shape.at("Content-Security-Policy")}: Content-Security-Policy default-src "*" lets every host in; name the hosts.`,
      ],
    },
    undecided: { "an unknown HSTS": [shape.inputs(hsts, unknown), shape.at(hsts)] },
  });
}

const age = (accessControlMaxAgeSec: unknown) => ({
  securityHeadersConfig: { strictTransportSecurity: { accessControlMaxAgeSec, override: true } },
});
const ageAt = "securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec";

/** Says nothing about headers that are missing, which origins and back ends may set. */
export const cases: PolicyCases = {
  resources: [
    values(restAnswer),
    values(gatewayAnswer),
    values(nativeMethod),
    values(restDefinition),
    values(requestTemplate),
    values(listener),
    values(nativeListener),
    values(cdnPolicy),
    values(nativeCdnPolicy),
    of("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", {
      omitted: [],
      allowed: {
        "a year": age(31_536_000),
        "nosniff, a frame option and a referrer policy": {
          securityHeadersConfig: {
            contentTypeOptions: { override: true },
            frameOptions: { frameOption: "SAMEORIGIN", override: false },
            referrerPolicy: { referrerPolicy: "same-origin", override: true },
          },
        },
      },
      denied: {
        "five minutes": [age(300), `${ageAt}: ${short}`],
        "no age": [
          { securityHeadersConfig: { strictTransportSecurity: { override: true, includeSubdomains: true } } },
          `${ageAt}: Strict-Transport-Security has no max-age; set it to at least 31536000 seconds, one year.`,
        ],
        "a policy that lets injected code run, and a referrer policy that tells all": [
          {
            securityHeadersConfig: {
              contentSecurityPolicy: { contentSecurityPolicy: "script-src 'unsafe-inline'", override: true },
              referrerPolicy: { referrerPolicy: "unsafe-url", override: true },
            },
          },
          `securityHeadersConfig.contentSecurityPolicy.contentSecurityPolicy: Content-Security-Policy script-src "'unsafe-inline'" lets injected code run; remove it.`,
          'securityHeadersConfig.referrerPolicy.referrerPolicy: Referrer-Policy "unsafe-url" tells other sites too much; set it to strict-origin-when-cross-origin.',
        ],
      },
      undecided: {
        "an unknown age": [age(unknown), ageAt],
        "unknown headers": [{ securityHeadersConfig: unknownObject }, "securityHeadersConfig"],
      },
    }),
    of("aws:apigatewayv2/integration:Integration", {
      omitted: [],
      allowed: {
        "a year of HSTS": {
          responseParameters: [
            {
              statusCode: "200",
              mappings: { "overwrite:header.strict-transport-security": "max-age=31536000" },
            },
          ],
        },
        "a header that is taken out": {
          responseParameters: [
            { statusCode: "200", mappings: { "remove:header.strict-transport-security": "''" } },
          ],
        },
        "the back end's own": {
          responseParameters: [
            {
              statusCode: "200",
              mappings: { "overwrite:header.strict-transport-security": "$response.header.hsts" },
            },
          ],
        },
      },
      denied: {
        "five minutes of HSTS": [
          {
            responseParameters: [
              {
                statusCode: "200",
                mappings: { "overwrite:header.strict-transport-security": "max-age=300" },
              },
            ],
          },
          'responseParameters[0].mappings["overwrite:header.strict-transport-security"]: Strict-Transport-Security max-age 300 is less than one year; set at least 31536000.',
        ],
        "a policy that lets every host in": [
          {
            responseParameters: [
              { statusCode: "200", mappings: { "append:header.Content-Security-Policy": "default-src *" } },
            ],
          },
          'responseParameters[0].mappings["append:header.Content-Security-Policy"]: Content-Security-Policy default-src "*" lets every host in; name the hosts.',
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
        "a year of HSTS": {
          responseParameters: {
            "200": {
              responseParameters: [
                { destination: "overwrite:header.strict-transport-security", source: "max-age=31536000" },
              ],
            },
          },
        },
        "a header that is taken out": {
          responseParameters: {
            "200": {
              responseParameters: [{ destination: "remove:header.strict-transport-security", source: "''" }],
            },
          },
        },
        "the back end's own": {
          responseParameters: {
            "200": {
              responseParameters: [
                {
                  destination: "overwrite:header.strict-transport-security",
                  source: "$response.header.hsts",
                },
              ],
            },
          },
        },
      },
      denied: {
        "five minutes of HSTS": [
          {
            responseParameters: {
              "200": {
                responseParameters: [
                  { destination: "overwrite:header.strict-transport-security", source: "max-age=300" },
                ],
              },
            },
          },
          'responseParameters["200"].responseParameters[0].source: Strict-Transport-Security max-age 300 is less than one year; set at least 31536000.',
        ],
        "a policy that lets every host in": [
          {
            responseParameters: {
              "200": {
                responseParameters: [
                  { destination: "append:header.Content-Security-Policy", source: "default-src *" },
                ],
              },
            },
          },
          'responseParameters["200"].responseParameters[0].source: Content-Security-Policy default-src "*" lets every host in; name the hosts.',
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
        "a year of HSTS": {
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
        "a header that is taken out": {
          body: {
            openapi: "3.0.1",
            paths: {
              "/x": {
                get: {
                  "x-amazon-apigateway-integration": {
                    responseParameters: { "200": { "remove:header.strict-transport-security": "''" } },
                  },
                },
              },
            },
          },
        },
        "the back end's own": {
          body: {
            openapi: "3.0.1",
            paths: {
              "/x": {
                get: {
                  "x-amazon-apigateway-integration": {
                    responseParameters: {
                      "200": { "overwrite:header.strict-transport-security": "$response.header.hsts" },
                    },
                  },
                },
              },
            },
          },
        },
      },
      denied: {
        "five minutes of HSTS": [
          {
            body: {
              openapi: "3.0.1",
              paths: {
                "/x": {
                  get: {
                    "x-amazon-apigateway-integration": {
                      responseParameters: {
                        "200": { "overwrite:header.strict-transport-security": "max-age=300" },
                      },
                    },
                  },
                },
              },
            },
          },
          'body.paths["/x"].get.x-amazon-apigateway-integration.responseParameters["200"]["overwrite:header.strict-transport-security"]: Strict-Transport-Security max-age 300 is less than one year; set at least 31536000.',
        ],
        "a policy that lets every host in": [
          {
            body: {
              openapi: "3.0.1",
              paths: {
                "/x": {
                  get: {
                    "x-amazon-apigateway-integration": {
                      responseParameters: {
                        "200": { "append:header.Content-Security-Policy": "default-src *" },
                      },
                    },
                  },
                },
              },
            },
          },
          'body.paths["/x"].get.x-amazon-apigateway-integration.responseParameters["200"]["append:header.Content-Security-Policy"]: Content-Security-Policy default-src "*" lets every host in; name the hosts.',
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
    of("aws:lb/listener:Listener", {
      omitted: [],
      allowed: {
        "two policies, of which the stricter decides": {
          protocol: "HTTPS",
          routingHttpResponseContentSecurityPolicyHeaderValue:
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none', script-src 'self' 'unsafe-inline'",
        },
      },
      denied: {
        "two policies that both let every host in": [
          {
            protocol: "HTTPS",
            routingHttpResponseContentSecurityPolicyHeaderValue: "default-src *, default-src https:",
          },
          'routingHttpResponseContentSecurityPolicyHeaderValue: Content-Security-Policy default-src "*" lets every host in; name the hosts.',
        ],
      },
      undecided: {
        "an unknown policy": [
          { protocol: "HTTPS", routingHttpResponseContentSecurityPolicyHeaderValue: unknown },
          "routingHttpResponseContentSecurityPolicyHeaderValue",
        ],
      },
    }),
  ],
};
