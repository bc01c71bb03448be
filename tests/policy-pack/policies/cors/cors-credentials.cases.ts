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
import { unknown, unknownFlag } from "../../../support/policy-evaluate";

const fault = ({ at }: CorsShape, problem: string) =>
  `${at.origin} ${problem}, while ${at.credentials} allows credentials. Name each origin in full, or do not allow credentials.`;
const star = ({ at }: CorsShape, part: "methods" | "headers") =>
  `${at[part]} is "*", which browsers take as a name where credentials are allowed, as ${at.credentials} does. List what the front end uses.`;

/** Of what takes headers as texts. */
function asTexts(shape: CorsShape) {
  return of(shape.types, {
    omitted: [],
    allowed: {
      "an exact origin": shape.inputs({
        origin: "https://a.example",
        credentials: "true",
        methods: "GET,POST",
      }),
      "every site without credentials": shape.inputs({ origin: "*" }),
      "credentials that are not allowed": shape.inputs({ origin: "*", credentials: "false" }),
      "a misspelt origin, which lets in nobody": shape.inputs({
        origin: "https://a.example/",
        credentials: "true",
      }),
    },
    denied: {
      "every site": [
        shape.inputs({ origin: "*", credentials: "true" }),
        fault(shape, '"*" lets every site in'),
      ],
      "the null origin": [
        shape.inputs({ origin: "null", credentials: "true" }),
        fault(shape, '"null" is the origin of sandboxed frames and local files, which anyone can make'),
      ],
      "every method and every header": [
        shape.inputs({ origin: "https://a.example", credentials: "true", methods: "*", headers: "x, *" }),
        star(shape, "methods"),
        star(shape, "headers"),
      ],
    },
    undecided: {},
  });
}

/** Of what takes lists and a truth value. */
function asLists(shape: CorsShape) {
  return of(shape.types, {
    omitted: [],
    allowed: {
      "an exact origin": shape.inputs({ origin: "https://a.example", credentials: true, methods: "GET" }),
      "every site without credentials": shape.inputs({ origin: "*", methods: "*", headers: "*" }),
      "credentials that are not allowed": shape.inputs({ origin: "*", credentials: false }),
      "credentials for no origin": shape.inputs({ credentials: true }),
      "whether they are allowed for an exact origin": shape.inputs({
        origin: "https://a.example",
        credentials: unknownFlag,
        methods: "GET",
      }),
    },
    denied: {
      "every site": [
        shape.inputs({ origin: "*", credentials: true }),
        fault(shape, '"*" lets every site in'),
      ],
      "every subdomain": [
        shape.inputs({ origin: "https://*.a.example", credentials: true }),
        fault(shape, '"https://*.a.example" lets in every host that fits the pattern'),
      ],
      "an origin that is not encrypted": [
        shape.inputs({ origin: "http://a.example", credentials: true }),
        fault(shape, '"http://a.example" is not encrypted, so anyone on the network can speak for it'),
      ],
      "every method and every header": [
        shape.inputs({ origin: "https://a.example", credentials: true, methods: "*", headers: "*" }),
        star(shape, "methods"),
        star(shape, "headers"),
      ],
    },
    undecided: {
      "an unknown origin, and still judges the methods": [
        shape.inputs({ origin: unknown, credentials: true, methods: "*" }),
        shape.at.origin,
        star(shape, "methods"),
      ],
      "whether credentials are allowed": [
        shape.inputs({ origin: "*", credentials: unknownFlag }),
        shape.at.credentials,
      ],
      "whether they are allowed with every header": [
        shape.inputs({ origin: "https://a.example", credentials: unknownFlag, headers: "*" }),
        shape.at.credentials,
      ],
    },
  });
}

/** Of what takes headers as texts, each at a place of its own. */
function unknownTexts(shape: CorsShape) {
  return of(shape.types, {
    omitted: [],
    allowed: {
      "whether credentials are allowed for an exact origin": shape.inputs({
        origin: "https://a.example",
        credentials: unknown,
      }),
    },
    denied: {},
    undecided: {
      "an unknown origin, and still judges the headers": [
        shape.inputs({ origin: unknown, credentials: "true", headers: "*" }),
        shape.at.origin,
        star(shape, "headers"),
      ],
      "whether credentials are allowed": [
        shape.inputs({ origin: "*", credentials: unknown }),
        shape.at.credentials,
      ],
    },
  });
}

const site = (origin: string, credentials: string) => ({
  customHeaders: JSON.stringify({
    customHeaders: [
      {
        pattern: "**",
        headers: [
          { key: "Access-Control-Allow-Origin", value: origin },
          { key: "access-control-allow-credentials", value: credentials },
        ],
      },
    ],
  }),
});
const siteHeader = (index: number) => `customHeaders.customHeaders[0].headers[${index}].value`;
const nativeAttributes = (origin: string, credentials: unknown) => ({
  listenerAttributes: [
    { key: "routing.http.response.access_control_allow_origin.header_value", value: origin },
    { key: "routing.http.response.access_control_allow_credentials.header_value", value: credentials },
  ],
});
const nativeChanges = (origin: string, credentials: unknown) => ({
  responseParameters: {
    "200": {
      responseParameters: [
        { destination: "overwrite:header.access-control-allow-origin", source: origin },
        { destination: "append:header.access-control-allow-credentials", source: credentials },
      ],
    },
  },
});
const nativeChange = (index: number) => `responseParameters["200"].responseParameters[${index}].source`;
const echo = [
  '#set($o = $input.params("Origin"))',
  "#set($context.responseOverride.header.Access-Control-Allow-Origin = $o)",
].join("");
const allow = "method.response.header.Access-Control-Allow-Credentials";

/** Says nothing about what back ends answer by themselves. */
export const cases: PolicyCases = {
  resources: [
    asTexts(restAnswer),
    unknownTexts(restAnswer),
    asTexts(gatewayAnswer),
    unknownTexts(gatewayAnswer),
    asTexts(nativeMethod),
    unknownTexts(nativeMethod),
    asTexts(restDefinitionText),
    unknownTexts(restDefinition),
    asTexts(httpIntegration),
    unknownTexts(httpIntegration),
    asTexts(listener),
    unknownTexts(listener),
    asLists(httpApi),
    asLists(httpDefinition),
    asLists(functionUrl),
    asLists(cdnPolicy),
    asLists(nativeCdnPolicy),

    of("aws:apigateway/integration:Integration", {
      omitted: [],
      allowed: {
        "an exact origin": requestTemplate.inputs({ origin: "https://a.example", credentials: "true" }),
        "a star at the end of a name, which browsers take as part of it": requestTemplate.inputs({
          origin: "https://a.example",
          credentials: "true",
          headers: "authorization, x-*",
        }),
      },
      denied: {
        "every site": [
          requestTemplate.inputs({ origin: "*", credentials: "true" }),
          fault(requestTemplate, '"*" lets every site in'),
        ],
        "every site, by an answer of which some allow credentials": [
          {
            requestTemplates: {
              a: `#set($h = $context.responseOverride.header)#set($h.Access-Control-Allow-Origin = "*")#if($input.params("a") == "")#set($allow = "false")#else#set($allow = "true")#end#set($h.Access-Control-Allow-Credentials = $allow)`,
            },
          },
          fault(requestTemplate, '"*" lets every site in'),
        ],
      },
      undecided: { "an unknown template": [{ requestTemplates: { a: unknown } }, "requestTemplates.a"] },
    }),
    of("aws:apigateway/integrationResponse:IntegrationResponse", {
      omitted: [],
      allowed: {},
      denied: {
        "the caller's own origin, in a template beside it": [
          { responseParameters: { [allow]: "'true'" }, responseTemplates: { a: echo } },
          `responseTemplates.a lets in an origin that is on no list, while responseParameters["${allow}"] allows credentials. Name each origin in full, or do not allow credentials.`,
        ],
      },
      undecided: {},
    }),
    of(["aws:amplify/app:App", "aws-native:amplify:App"], {
      omitted: [],
      allowed: { "an exact origin": site("https://a.example", "true") },
      denied: {
        "every site": [
          site("*", " TRUE "),
          `${siteHeader(0)} "*" lets every site in, while ${siteHeader(1)} allows credentials. Name each origin in full, or do not allow credentials.`,
        ],
      },
      undecided: { "unknown headers": [{ customHeaders: unknown }, "customHeaders"] },
    }),
    of("aws-native:elasticloadbalancingv2:Listener", {
      omitted: [],
      allowed: { "an exact origin": nativeAttributes("https://a.example", "true") },
      denied: {
        "every site": [
          nativeAttributes("*", "true"),
          'listenerAttributes[0].value "*" lets every site in, while listenerAttributes[1].value allows credentials. Name each origin in full, or do not allow credentials.',
        ],
      },
      undecided: {
        "whether credentials are allowed": [nativeAttributes("*", unknown), "listenerAttributes[1].value"],
      },
    }),
    of("aws-native:apigatewayv2:Integration", {
      omitted: [],
      allowed: { "an exact origin": nativeChanges("https://a.example", "true") },
      denied: {
        "every site": [
          nativeChanges("*", "true"),
          `${nativeChange(0)} "*" lets every site in, while ${nativeChange(1)} allows credentials. Name each origin in full, or do not allow credentials.`,
        ],
      },
      undecided: { "whether credentials are allowed": [nativeChanges("*", unknown), nativeChange(1)] },
    }),
  ],
};
