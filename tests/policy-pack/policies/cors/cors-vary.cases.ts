import {
  gatewayAnswer,
  httpIntegration,
  listener,
  nativeMethod,
  restAnswer,
  restDefinition,
  restDefinitionText,
  type CorsShape,
} from "../../../support/cors-shapes";
import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

const missing = (path: string) =>
  `${path} names one of several origins, and the answer has no Vary: Origin. Set Vary to Origin beside it.`;
const set = (value: string) =>
  `#set($context.responseOverride.header.Access-Control-Allow-Origin = ${value})`;
const several = `#set($o = $input.params("Origin"))#if($o == "https://b.example")${set("$o")}#end`;
const setVary = `#set($context.responseOverride.header.vary = "Origin")`;
const origin = "method.response.header.Access-Control-Allow-Origin";
const vary = "method.response.header.Vary";
const answer = (parameters: object, template: string) => ({
  responseParameters: { [origin]: "'https://a.example'", ...parameters },
  responseTemplates: { a: template },
});

/** The caller's own origin, by a mapping. */
function reflecting(shape: CorsShape, mapping: string): object {
  const named = JSON.stringify(shape.inputs({ origin: "https://a.example" }));
  return JSON.parse(named.replace(/'?https:\/\/a\.example'?/, mapping)) as object;
}

/** An answer that names one origin needs no Vary; one that takes it from elsewhere does. */
function single(shape: CorsShape, reflection: string) {
  return of(shape.types, {
    omitted: [],
    allowed: {
      "one origin": shape.inputs({ origin: "https://a.example" }),
      "no origin": shape.inputs({ methods: "GET" }),
    },
    denied: {
      "the caller's own origin": [
        JSON.parse(
          JSON.stringify(shape.inputs({ origin: "https://a.example" })).replace(
            /'?https:\/\/a\.example'?/,
            reflection,
          ),
        ) as object,
        missing(shape.at.origin),
      ],
    },
    undecided: { "an unknown origin": [shape.inputs({ origin: unknown }), shape.at.origin] },
  });
}

const site = (...headers: object[]) => ({
  customHeaders: JSON.stringify({ customHeaders: [{ pattern: "**", headers }] }),
});
const siteOrigin = (value: string) => ({ key: "Access-Control-Allow-Origin", value });
const attributes = (...values: string[]) => ({
  listenerAttributes: values.map((value) => ({
    key: "routing.http.response.access_control_allow_origin.header_value",
    value,
  })),
});
const changes = (...entries: [string, unknown][]) => ({
  responseParameters: {
    "200": { responseParameters: entries.map(([destination, source]) => ({ destination, source })) },
  },
});

/** Says nothing about answers whose origins a service looks up by itself. */
export const cases: PolicyCases = {
  resources: [
    single(restAnswer, "method.request.header.Origin"),
    single(gatewayAnswer, "method.request.header.Origin"),
    single(nativeMethod, "method.request.header.Origin"),
    single(restDefinition, "method.request.header.Origin"),
    single(httpIntegration, "$request.header.origin"),
    of(restAnswer.types, {
      omitted: [],
      allowed: {
        "several origins with Vary": answer({ [vary]: "'Accept, origin'" }, several),
        "several origins that vary by everything": answer({ [vary]: "'*'" }, several),
        "several origins with a Vary from the back end": answer(
          { [vary]: "integration.response.header.Vary" },
          several,
        ),
        "several origins with Vary in the template, over that of the mapping": answer(
          { [vary]: "'Accept-Encoding'" },
          `${several}${setVary}`,
        ),
        "several origins with Vary in the template, beside an unknown one": answer(
          { [vary]: unknown },
          `${several}${setVary}`,
        ),
        "a stage variable, which is one origin for all of a stage": {
          responseParameters: { [origin]: "stageVariables.origin" },
        },
        "the same origin twice": answer({}, set('"https://a.example"')),
      },
      denied: {
        "several origins": [answer({}, several), missing("responseTemplates.a")],
        "several origins with another Vary": [
          answer({ [vary]: "'Accept-Encoding'" }, several),
          missing("responseTemplates.a"),
        ],
        "one origin or none": [
          {
            responseTemplates: {
              a: `#if($input.params("a") == "")${set('"https://a.example"')}#else${set('""')}#end`,
            },
          },
          missing("responseTemplates.a"),
        ],
        "the caller's own origin over a fixed one": [
          answer({}, set('$input.params("Origin")')),
          missing("responseTemplates.a"),
        ],
      },
      undecided: {
        "an unknown Vary": [answer({ [vary]: unknown }, several), `responseParameters["${vary}"]`],
      },
    }),
    of(restDefinitionText.types, {
      omitted: [],
      allowed: {},
      denied: {
        "the caller's own origin, in a definition that is a text": [
          reflecting(restDefinitionText, "method.request.header.Origin"),
          missing(restDefinitionText.at.origin),
        ],
      },
      undecided: {},
    }),
    of(nativeMethod.types, {
      omitted: [],
      allowed: {
        "several origins in a request template, beside whose answers Vary stands": {
          integration: { requestTemplates: { a: `${set('"https://a.example"')}${several}` } },
        },
      },
      denied: {
        "several origins in a template of an answer": [
          { integration: { integrationResponses: [answer({}, several)] } },
          missing("integration.integrationResponses[0].responseTemplates.a"),
        ],
      },
      undecided: {},
    }),
    of(["aws:apigatewayv2/api:Api", "aws-native:apigatewayv2:Api"], {
      omitted: [],
      allowed: {
        "several origins, which API Gateway looks up": {
          corsConfiguration: { allowOrigins: ["https://a.example", "https://b.example"] },
        },
      },
      denied: {
        "the caller's own origin, in a change of the definition": [
          {
            body: {
              paths: {
                "/a": {
                  get: {
                    "x-amazon-apigateway-integration": {
                      responseParameters: {
                        "200": { "overwrite:header.access-control-allow-origin": "$request.header.origin" },
                      },
                    },
                  },
                },
              },
            },
          },
          missing(
            'body.paths["/a"].get.x-amazon-apigateway-integration.responseParameters["200"]["overwrite:header.access-control-allow-origin"]',
          ),
        ],
      },
      undecided: { "an unknown definition": [{ body: unknown }, "body"] },
    }),
    of(listener.types, {
      omitted: [],
      allowed: { "one origin": listener.inputs({ origin: "https://a.example" }) },
      denied: {
        "a list for a text": [
          { routingHttpResponseAccessControlAllowOriginHeaderValue: [] },
          "routingHttpResponseAccessControlAllowOriginHeaderValue is a list; a text is expected.",
        ],
      },
      undecided: { "an unknown origin": [listener.inputs({ origin: unknown }), listener.at.origin] },
    }),
    of("aws-native:elasticloadbalancingv2:Listener", {
      omitted: [],
      allowed: { "one origin": attributes("https://a.example") },
      denied: {
        "two origins": [
          attributes("https://a.example", "https://b.example"),
          missing("listenerAttributes[1].value"),
        ],
      },
      undecided: { "unknown attributes": [{ listenerAttributes: unknownList }, "listenerAttributes"] },
    }),
    of("aws-native:apigatewayv2:Integration", {
      omitted: [],
      allowed: {
        "the caller's own origin with Vary": changes(
          ["overwrite:header.access-control-allow-origin", "$request.header.origin"],
          ["overwrite:header.vary", "Origin"],
        ),
      },
      denied: {
        "the caller's own origin": [
          changes(["overwrite:header.access-control-allow-origin", "$request.header.origin"]),
          missing('responseParameters["200"].responseParameters[0].source'),
        ],
      },
      undecided: {
        "an unknown origin": [
          changes(["overwrite:header.access-control-allow-origin", unknown]),
          'responseParameters["200"].responseParameters[0].source',
        ],
      },
    }),
    of(["aws:amplify/app:App", "aws-native:amplify:App"], {
      omitted: [],
      allowed: {
        "one origin": site(siteOrigin("https://a.example")),
        "two origins with Vary": site(siteOrigin("https://a.example"), siteOrigin("https://b.example"), {
          key: "Vary",
          value: "Origin",
        }),
      },
      denied: {
        "two origins": [
          site(siteOrigin("https://a.example"), siteOrigin("https://b.example")),
          missing("customHeaders.customHeaders[0].headers[1].value"),
        ],
      },
      undecided: { "unknown headers": [{ customHeaders: unknown }, "customHeaders"] },
    }),
  ],
};
