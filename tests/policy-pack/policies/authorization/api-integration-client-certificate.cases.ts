import type { PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

const withoutOne = [
  "clientCertificateId is not set, so the API's HTTP back ends cannot tell API Gateway from anyone else. Set it to the id of a ClientCertificate, and let them demand it.",
];
const stage = (props: object = {}) => ({
  type: "aws:apigateway/stage:Stage",
  props: { restApi: "shop", stageName: "v1", ...props },
});
const integration = (props: object) => ({
  type: "aws:apigateway/integration:Integration",
  props: { restApi: "shop", httpMethod: "GET", ...props },
});
const http = { type: "HTTP_PROXY", uri: "https://back.example" };
const lambda = { type: "AWS_PROXY", uri: "arn:aws:apigateway:eu-west-1:lambda:path/x/invocations" };
const definition = (...integrations: object[]) => ({
  openapi: "3.0.1",
  paths: Object.fromEntries(
    integrations.map((each, index) => [`/${index}`, { get: { "x-amazon-apigateway-integration": each } }]),
  ),
});
const api = (props: object = {}) => ({
  type: "aws:apigateway/restApi:RestApi",
  props: { id: "shop", ...props },
});
const atPreview = { ...stage({ restApi: unknown }), refers: { restApi: ["api"] } };

/** Says nothing about whether a back end demands the certificate. */
export const cases: PolicyCases = {
  stacks: {
    "a stage with a certificate": {
      resources: { api: api(), stage: stage({ clientCertificateId: "c1" }), get: integration(http) },
    },
    "a stage whose certificate is made beside it": {
      resources: { api: api(), stage: stage({ clientCertificateId: unknown }), get: integration(http) },
    },
    "a stage in front of AWS's own services": {
      resources: {
        api: api(),
        stage: stage(),
        get: integration(lambda),
        put: integration({ type: "AWS", uri: unknown }),
        link: integration({ type: unknown, connectionType: "VPC_LINK" }),
        options: integration({ type: "MOCK" }),
      },
    },
    "a stage in front of a private listener": {
      resources: { api: api(), stage: stage(), get: integration({ ...http, connectionType: "VPC_LINK" }) },
    },
    "a stage without an API that the stack shows": { resources: { stage: stage() } },
    "a stage beside another API's HTTP back end": {
      resources: {
        api: api(),
        other: api({ id: "other", body: JSON.stringify(definition(http)) }),
        stage: stage(),
        get: integration({ ...http, restApi: "other" }),
        put: {
          type: "aws:apigateway/restApiPut:RestApiPut",
          props: { restApiId: "other", body: definition(http) },
        },
      },
    },
    "a stage in front of one HTTP back end": {
      resources: {
        api: api(),
        stage: stage(),
        get: integration(lambda),
        put: integration({ ...http, type: "HTTP", connectionType: "INTERNET" }),
      },
      denied: { stage: withoutOne },
    },
    "a stage with an empty certificate": {
      resources: { api: api(), stage: stage({ clientCertificateId: "" }), get: integration(http) },
      denied: { stage: withoutOne },
    },
    "a stage and a back end of an API outside the stack": {
      resources: { stage: stage(), get: integration(http) },
      denied: { stage: withoutOne },
    },
    "stages that are connected at preview": {
      resources: {
        api: api({ id: unknown }),
        other: api({ id: unknown }),
        stage: atPreview,
        elsewhere: { ...stage({ restApi: unknown }), refers: { restApi: ["other"] } },
        get: { ...integration({ ...http, restApi: unknown }), refers: { restApi: ["api"] } },
      },
      denied: { stage: withoutOne },
    },
    "stages of AWS's own provider": {
      resources: {
        api: { type: "aws-native:apigateway:RestApi", props: { restApiId: "shop" } },
        bare: { type: "aws-native:apigateway:Stage", props: { restApiId: "shop" } },
        shown: {
          type: "aws-native:apigateway:Stage",
          props: { restApiId: "shop", clientCertificateId: "c1" },
        },
        get: {
          type: "aws-native:apigateway:Method",
          props: { restApiId: "shop", httpMethod: "GET", integration: http },
        },
        options: {
          type: "aws-native:apigateway:Method",
          props: { restApiId: "shop", httpMethod: "OPTIONS", integration: { type: "MOCK" } },
        },
      },
      denied: { bare: withoutOne },
    },
    "a definition with an HTTP back end": {
      resources: {
        api: api({ id: unknown, body: JSON.stringify(definition(lambda, { ...http, type: "http_proxy" })) }),
        stage: atPreview,
      },
      denied: { stage: withoutOne },
    },
    "a definition of AWS's own provider with an HTTP back end": {
      resources: {
        api: {
          type: "aws-native:apigateway:RestApi",
          props: { restApiId: "shop", body: definition({ ...http, type: "http" }) },
        },
        stage: { type: "aws-native:apigateway:Stage", props: { restApiId: "shop" } },
      },
      denied: { stage: withoutOne },
    },
    "a definition that is put into the API, with an HTTP back end": {
      resources: {
        api: api(),
        put: {
          type: "aws:apigateway/restApiPut:RestApiPut",
          props: { restApiId: "shop", body: JSON.stringify(definition(http)) },
        },
        stage: stage(),
      },
      denied: { stage: withoutOne },
    },
    "a definition in front of AWS's own services and a private listener": {
      resources: {
        api: api({
          body: definition(
            lambda,
            { type: unknown, connectionType: "VPC_LINK" },
            { ...http, connectionType: "VPC_LINK" },
            { type: "mock" },
          ),
        }),
        stage: stage(),
      },
    },
    "an HTTP back end beside parts of a definition that are not known": {
      resources: {
        api: api({ body: definition(http, { type: unknown }, { ...http, connectionType: unknown }) }),
        stage: stage(),
      },
      denied: { stage: withoutOne },
    },
    "a definition that is not known": {
      resources: { api: api({ body: unknown }), stage: stage() },
      undecided: { stage: ["body"] },
    },
    "kinds of back ends that are not known": {
      resources: {
        api: api(),
        stage: stage(),
        get: integration({ type: unknown }),
        native: { type: "aws-native:apigateway:RestApi", props: { restApiId: "native" } },
        ofNative: { type: "aws-native:apigateway:Stage", props: { restApiId: "native" } },
        put: {
          type: "aws-native:apigateway:Method",
          props: { restApiId: "native", integration: unknownObject },
        },
        defined: api({ id: "defined", body: definition(lambda, { type: unknown }) }),
        ofDefined: stage({ restApi: "defined" }),
      },
      undecided: {
        stage: ["type"],
        ofNative: ["integration"],
        ofDefined: ['body.paths["/1"].get.x-amazon-apigateway-integration.type'],
      },
    },
    "a back end and a definition of another API, which are not known": {
      resources: {
        api: api(),
        stage: stage(),
        other: api({ id: "other", body: unknown }),
        get: integration({ restApi: "other", type: unknown }),
      },
    },
    "an API that is not known, where no back end is called over HTTP": {
      resources: {
        api: api({ body: definition(lambda) }),
        stage: stage({ restApi: unknown }),
        get: integration({ ...lambda, restApi: unknown }),
      },
    },
    "an API that is not known, where one is": {
      resources: { api: api(), stage: stage({ restApi: unknown }), get: integration(http) },
      undecided: { stage: ["restApi"] },
    },
    "an API that is not known, where a definition has one": {
      resources: { api: api({ body: definition(http) }), stage: stage({ restApi: unknown }) },
      undecided: { stage: ["restApi"] },
    },
    "an HTTP back end of an API that is not known": {
      resources: { api: api(), stage: stage(), get: integration({ ...http, restApi: unknown }) },
      undecided: { stage: ["restApi"] },
    },
    "an HTTP back end of which it is not known whether it is private": {
      resources: { api: api(), stage: stage(), get: integration({ ...http, connectionType: unknown }) },
      undecided: { stage: ["connectionType"] },
    },
  },
};
