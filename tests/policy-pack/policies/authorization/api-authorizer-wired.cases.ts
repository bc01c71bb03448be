import type { PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const restApi = { type: "aws:apigateway/restApi:RestApi", props: { id: "api1" } };
const otherApi = { type: "aws:apigateway/restApi:RestApi", props: { id: "api2" } };
const authorizer = (api: string, type: string) => ({
  type: "aws:apigateway/authorizer:Authorizer",
  props: { id: "auth1", restApi: api, type },
});
const method = (authorization: string) => ({
  type: "aws:apigateway/method:Method",
  props: { restApi: "api1", authorization, authorizerId: "auth1" },
});

export const cases: PolicyCases = {
  stacks: {
    "an authorizer of the API and of the right kind": {
      resources: {
        api: restApi,
        pool: authorizer("api1", "COGNITO_USER_POOLS"),
        get: method("COGNITO_USER_POOLS"),
      },
    },
    "an authorizer outside the stack": { resources: { api: restApi, get: method("CUSTOM") } },
    "IAM, which uses none": {
      resources: { api: restApi, pool: authorizer("api1", "COGNITO_USER_POOLS"), get: method("AWS_IAM") },
    },
    "a Lambda authorizer whose type is the default": {
      resources: {
        api: restApi,
        check: { type: "aws:apigateway/authorizer:Authorizer", props: { id: "auth1", restApi: "api1" } },
        get: method("CUSTOM"),
      },
    },
    "an authorizer of another kind": {
      resources: { api: restApi, pool: authorizer("api1", "COGNITO_USER_POOLS"), get: method("CUSTOM") },
      denied: {
        get: [
          'authorizerId names "pool", an authorizer of type COGNITO_USER_POOLS, which authorization CUSTOM does not use. Use one of type TOKEN or REQUEST.',
        ],
      },
    },
    "an authorizer of another API": {
      resources: {
        api: restApi,
        other: otherApi,
        pool: authorizer("api2", "COGNITO_USER_POOLS"),
        get: method("COGNITO_USER_POOLS"),
      },
      denied: {
        get: ['authorizerId names "pool", an authorizer of the API "other". Use an authorizer of "api".'],
      },
    },
    "an authorizer of another API at preview, by what the program connected": {
      resources: {
        api: restApi,
        other: otherApi,
        pool: {
          type: "aws:apigateway/authorizer:Authorizer",
          props: { id: unknown, restApi: unknown, type: "COGNITO_USER_POOLS" },
          refers: { restApi: ["other"] },
        },
        get: {
          type: "aws:apigateway/method:Method",
          props: { restApi: unknown, authorization: "COGNITO_USER_POOLS", authorizerId: unknown },
          refers: { restApi: ["api"], authorizerId: ["pool"] },
        },
      },
      denied: {
        get: ['authorizerId names "pool", an authorizer of the API "other". Use an authorizer of "api".'],
      },
    },
    "a route of an HTTP API with a Lambda authorizer for JWT": {
      resources: {
        api: { type: "aws:apigatewayv2/api:Api", props: { id: "api1" } },
        check: {
          type: "aws:apigatewayv2/authorizer:Authorizer",
          props: { id: "auth1", apiId: "api1", authorizerType: "REQUEST" },
        },
        route: {
          type: "aws:apigatewayv2/route:Route",
          props: { apiId: "api1", authorizationType: "JWT", authorizerId: "auth1" },
        },
      },
      denied: {
        route: [
          'authorizerId names "check", an authorizer of type REQUEST, which authorizationType JWT does not use. Use one of type JWT.',
        ],
      },
    },
    "authorizers of AWS's own provider": {
      resources: {
        check: {
          type: "aws-native:apigateway:Authorizer",
          props: { id: "auth1", restApiId: "api1", type: "TOKEN" },
        },
        get: {
          type: "aws-native:apigateway:Method",
          props: { restApiId: "api1", authorizationType: "COGNITO_USER_POOLS", authorizerId: "auth1" },
        },
        tokens: {
          type: "aws-native:apigatewayv2:Authorizer",
          props: { id: "auth2", apiId: "api2", authorizerType: "REQUEST" },
        },
        route: {
          type: "aws-native:apigatewayv2:Route",
          props: { apiId: "api2", authorizationType: "JWT", authorizerId: "auth2" },
        },
      },
      denied: {
        get: [
          'authorizerId names "check", an authorizer of type TOKEN, which authorizationType COGNITO_USER_POOLS does not use. Use one of type COGNITO_USER_POOLS.',
        ],
        route: [
          'authorizerId names "tokens", an authorizer of type REQUEST, which authorizationType JWT does not use. Use one of type JWT.',
        ],
      },
    },
    "an unknown authorizer, where the stack has none": {
      resources: {
        api: restApi,
        get: {
          type: "aws:apigateway/method:Method",
          props: { restApi: "api1", authorization: unknown, authorizerId: unknown },
        },
      },
    },
    "an unknown authorizer, where each would do": {
      resources: {
        api: restApi,
        pool: authorizer("api1", "COGNITO_USER_POOLS"),
        get: {
          type: "aws:apigateway/method:Method",
          props: { restApi: "api1", authorization: "COGNITO_USER_POOLS", authorizerId: unknown },
        },
      },
    },
    "an unknown authorizer, where one would not do": {
      resources: {
        api: restApi,
        pool: authorizer("api1", "COGNITO_USER_POOLS"),
        check: authorizer("api1", "TOKEN"),
        get: {
          type: "aws:apigateway/method:Method",
          props: { restApi: "api1", authorization: "COGNITO_USER_POOLS", authorizerId: unknown },
        },
      },
      undecided: { get: ["authorizerId"] },
    },
    "an unknown authorization without authorizer": {
      resources: {
        api: restApi,
        pool: authorizer("api1", "COGNITO_USER_POOLS"),
        options: {
          type: "aws:apigateway/method:Method",
          props: { restApi: "api1", httpMethod: "OPTIONS", authorization: unknown },
        },
      },
    },
    "an unknown authorization": {
      resources: {
        api: restApi,
        pool: authorizer("api1", "COGNITO_USER_POOLS"),
        get: method(unknown),
      },
      undecided: { get: ["authorization"] },
    },
  },
};
