import {
  cdnPolicy,
  functionUrl,
  gatewayAnswer,
  httpApi,
  httpDefinition,
  httpIntegration,
  listener,
  nativeCdnPolicy,
  nativeMethod,
  requestTemplate,
  restAnswer,
  restDefinition,
  restDefinitionText,
  type CorsShape,
} from "../../../support/cors-shapes";
import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

const every = ({ at }: CorsShape, part: "methods" | "headers") =>
  `${at[part]} allows every ${part.slice(0, -1)}. List those that the front end uses.`;

function asked(shape: CorsShape) {
  return of(shape.types, {
    omitted: [],
    allowed: {
      "a list": shape.inputs({ methods: "GET", headers: "Authorization" }),
      "no CORS": shape.inputs({ vary: "Origin" }),
    },
    denied: {
      "every method": [shape.inputs({ methods: "*" }), every(shape, "methods")],
      "every header": [shape.inputs({ headers: "*" }), every(shape, "headers")],
    },
    undecided: {},
  });
}

function unknownPart(shape: CorsShape) {
  return of(shape.types, {
    omitted: [],
    allowed: {},
    denied: {},
    undecided: {
      "unknown methods, and still judges the headers": [
        shape.inputs({ methods: unknown, headers: "*" }),
        shape.at.methods,
        every(shape, "headers"),
      ],
    },
  });
}

const site = (value: string) => ({
  customHeaders: JSON.stringify({
    customHeaders: [{ pattern: "**", headers: [{ key: "Access-Control-Allow-Methods", value }] }],
  }),
});
const nativeAttributes = (value: unknown) => ({
  listenerAttributes: [{ key: "routing.http.response.access_control_allow_methods.header_value", value }],
});
const nativeChanges = (source: unknown) => ({
  responseParameters: {
    "200": { responseParameters: [{ destination: "overwrite:header.access-control-allow-methods", source }] },
  },
});
const nativeChange = 'responseParameters["200"].responseParameters[0].source';

const answer = (mapping: string) => ({
  responseParameters: { "method.response.header.Access-Control-Allow-Headers": mapping },
});

/** Says nothing about what back ends answer by themselves. */
export const cases: PolicyCases = {
  resources: [
    asked(restAnswer),
    unknownPart(restAnswer),
    of("aws:apigateway/integrationResponse:IntegrationResponse", {
      omitted: [],
      allowed: { "what a back end answers": answer("integration.response.header.X") },
      denied: {
        "whatever headers the browser asks for": [
          answer("method.request.header.Access-Control-Request-Headers"),
          every(restAnswer, "headers"),
        ],
      },
      undecided: {},
    }),
    asked(gatewayAnswer),
    unknownPart(gatewayAnswer),
    asked(nativeMethod),
    unknownPart(nativeMethod),
    asked(restDefinitionText),
    unknownPart(restDefinition),
    asked(httpIntegration),
    unknownPart(httpIntegration),
    asked(listener),
    unknownPart(listener),
    asked(httpApi),
    unknownPart(httpApi),
    asked(httpDefinition),
    unknownPart(httpDefinition),
    asked(functionUrl),
    unknownPart(functionUrl),
    asked(cdnPolicy),
    unknownPart(cdnPolicy),
    asked(nativeCdnPolicy),
    unknownPart(nativeCdnPolicy),
    asked(requestTemplate),
    of("aws:apigateway/integration:Integration", {
      omitted: [],
      allowed: {},
      denied: {},
      undecided: { "an unknown template": [{ requestTemplates: { a: unknown } }, "requestTemplates.a"] },
    }),
    of("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", {
      omitted: [],
      allowed: {},
      denied: {
        "every method, as CloudFront spells it": [
          cdnPolicy.inputs({ methods: "ALL" }),
          every(cdnPolicy, "methods"),
        ],
      },
      undecided: {},
    }),
    of(["aws:amplify/app:App", "aws-native:amplify:App"], {
      omitted: [],
      allowed: { "a list": site("GET, HEAD") },
      denied: {
        "every method": [
          site("GET, *"),
          "customHeaders.customHeaders[0].headers[0].value allows every method. List those that the front end uses.",
        ],
      },
      undecided: { "unknown headers": [{ customHeaders: unknown }, "customHeaders"] },
    }),
    of("aws-native:elasticloadbalancingv2:Listener", {
      omitted: [],
      allowed: { "a list": nativeAttributes("GET") },
      denied: {
        "every method": [
          nativeAttributes("*"),
          "listenerAttributes[0].value allows every method. List those that the front end uses.",
        ],
      },
      undecided: { "unknown attributes": [{ listenerAttributes: unknownList }, "listenerAttributes"] },
    }),
    of("aws-native:apigatewayv2:Integration", {
      omitted: [],
      allowed: { "a list": nativeChanges("GET") },
      denied: {
        "every method": [
          nativeChanges("*"),
          `${nativeChange} allows every method. List those that the front end uses.`,
        ],
      },
      undecided: { "an unknown change": [nativeChanges(unknown), nativeChange] },
    }),
  ],
};
