import type { PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const restApi = { type: "aws:apigateway/restApi:RestApi", props: { id: "shop" } };
const authorizer = {
  type: "aws:apigateway/authorizer:Authorizer",
  props: { id: "users", restApi: "shop", type: "COGNITO_USER_POOLS" },
};
const method = (props: object) => ({
  type: "aws:apigateway/method:Method",
  props: { restApi: "shop", httpMethod: "GET", ...props },
});
const httpApi = { type: "aws:apigatewayv2/api:Api", props: { id: "orders" } };
const tokens = { type: "aws:apigatewayv2/authorizer:Authorizer", props: { id: "tokens", apiId: "orders" } };
const route = (props: object) => ({
  type: "aws:apigatewayv2/route:Route",
  props: { apiId: "orders", routeKey: "GET /a", ...props },
});
const unused = (caller: string) => [
  `No ${caller} of the stack names it in authorizerId, so it decides about nobody. Name it there, or remove it.`,
];

export const cases: PolicyCases = {
  stacks: {
    "an authorizer that one method of two names": {
      resources: {
        api: restApi,
        pool: authorizer,
        get: method({ authorization: "AWS_IAM" }),
        put: method({ authorization: "COGNITO_USER_POOLS", authorizerId: "users" }),
      },
    },
    "an authorizer that a route names": {
      resources: { api: httpApi, tokens, get: route({ authorizationType: "JWT", authorizerId: "tokens" }) },
    },
    "an authorizer that a method is connected with, at preview": {
      resources: {
        api: restApi,
        pool: { ...authorizer, props: { restApi: unknown, id: unknown }, refers: { restApi: ["api"] } },
        get: {
          ...method({ authorization: "COGNITO_USER_POOLS", authorizerId: unknown }),
          refers: { authorizerId: ["pool"] },
        },
      },
    },
    "an authorizer of an API outside the stack": { resources: { pool: authorizer } },
    "an authorizer beside methods of IAM": {
      resources: { api: restApi, pool: authorizer, get: method({ authorization: "AWS_IAM" }) },
      denied: { pool: unused("method") },
    },
    "an authorizer beside a route of another": {
      resources: {
        api: httpApi,
        tokens,
        get: route({ authorizationType: "JWT", authorizerId: "others" }),
      },
      denied: { tokens: unused("route") },
    },
    "authorizers of AWS's own provider": {
      resources: {
        api: { type: "aws-native:apigateway:RestApi", props: { restApiId: "shop" } },
        pool: {
          type: "aws-native:apigateway:Authorizer",
          props: { authorizerId: "users", restApiId: unknown },
          refers: { restApiId: ["api"] },
        },
        get: {
          type: "aws-native:apigateway:Method",
          props: { restApiId: unknown, authorizationType: "CUSTOM", authorizerId: unknown },
          refers: { restApiId: ["api"], authorizerId: ["pool"] },
        },
        http: { type: "aws-native:apigatewayv2:Api", props: { apiId: "orders" } },
        tokens: {
          type: "aws-native:apigatewayv2:Authorizer",
          props: { apiId: "orders", authorizerId: "tokens" },
        },
        route: { type: "aws-native:apigatewayv2:Route", props: { apiId: "orders", authorizerId: "tokens" } },
      },
    },
    "authorizers of AWS's own provider that nothing names": {
      resources: {
        api: { type: "aws-native:apigateway:RestApi", props: { restApiId: "shop" } },
        pool: {
          type: "aws-native:apigateway:Authorizer",
          props: { authorizerId: "users", restApiId: "shop" },
        },
        http: { type: "aws-native:apigatewayv2:Api", props: { apiId: "orders" } },
        tokens: {
          type: "aws-native:apigatewayv2:Authorizer",
          props: { apiId: "orders", authorizerId: "tokens" },
        },
      },
      denied: { pool: unused("method"), tokens: unused("route") },
    },
    "an unknown authorizer of a method": {
      resources: {
        api: restApi,
        pool: authorizer,
        get: method({ authorization: "CUSTOM", authorizerId: unknown }),
      },
      undecided: { pool: ["authorizerId"] },
    },
    "an unknown API": {
      resources: {
        api: restApi,
        pool: { ...authorizer, props: { ...authorizer.props, restApi: unknown } },
      },
      undecided: { pool: ["restApi"] },
    },
  },
};
