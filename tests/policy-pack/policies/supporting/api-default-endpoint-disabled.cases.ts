import type { PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag } from "../../../support/policy-evaluate";

const open =
  "disableExecuteApiEndpoint is not true, so the API also answers at its default endpoint, without what its domain name demands. Set it to true.";
const rest = (props: object = {}) => ({
  type: "aws:apigateway/restApi:RestApi",
  props: { id: "api1", ...props },
});
const mapping = { type: "aws:apigateway/basePathMapping:BasePathMapping", props: { restApi: "api1" } };
const http = (props: object = {}) => ({ type: "aws:apigatewayv2/api:Api", props: { id: "api1", ...props } });
const apiMapping = { type: "aws:apigatewayv2/apiMapping:ApiMapping", props: { apiId: "api1" } };

export const cases: PolicyCases = {
  stacks: {
    "an API without a domain name, whatever the answer": {
      resources: { api: rest({ disableExecuteApiEndpoint: unknownFlag }) },
    },
    "an API that answers by its domain name alone": {
      resources: { api: rest({ disableExecuteApiEndpoint: true }), mapping },
    },
    "an API that its document closes": {
      resources: {
        api: rest({
          body: '{"x-amazon-apigateway-endpoint-configuration":{"disableExecuteApiEndpoint":true}}',
        }),
        mapping,
      },
    },
    "the same in documents of HTTP APIs and of AWS's own provider": {
      resources: {
        http: http({
          body: '{"x-amazon-apigateway-endpoint-configuration":{"disableExecuteApiEndpoint":true}}',
        }),
        apiMapping,
        nativeHttp: {
          type: "aws-native:apigatewayv2:Api",
          props: {
            apiId: "api2",
            body: { "x-amazon-apigateway-endpoint-configuration": { disableExecuteApiEndpoint: true } },
          },
        },
        nativeApiMapping: { type: "aws-native:apigatewayv2:ApiMapping", props: { apiId: "api2" } },
        nativeRest: {
          type: "aws-native:apigateway:RestApi",
          props: {
            restApiId: "api3",
            body: { "x-amazon-apigateway-endpoint-configuration": { disableExecuteApiEndpoint: true } },
          },
        },
        nativeMapping: { type: "aws-native:apigateway:BasePathMapping", props: { restApiId: "api3" } },
      },
    },
    "an API that its document leaves open": {
      resources: {
        api: http({
          body: '{"x-amazon-apigateway-endpoint-configuration":{"disableExecuteApiEndpoint":false}}',
        }),
        mapping: apiMapping,
      },
      denied: {
        api: [
          open.replace(
            "disableExecuteApiEndpoint",
            "body.x-amazon-apigateway-endpoint-configuration.disableExecuteApiEndpoint",
          ),
        ],
      },
    },
    "an API that answers by both": { resources: { api: rest(), mapping }, denied: { api: [open] } },
    "an API that answers by both, at preview": {
      resources: {
        api: rest({ id: unknown }),
        mapping: { type: mapping.type, props: { restApi: unknown }, refers: { restApi: ["api"] } },
      },
      denied: { api: [open] },
    },
    "an HTTP API that answers by both": {
      resources: { api: http(), mapping: apiMapping },
      denied: { api: [open] },
    },
    "a REST API that is mapped as an HTTP API is": {
      resources: { api: rest(), mapping: apiMapping },
      denied: { api: [open] },
    },
    "the same things of AWS's own provider": {
      resources: {
        api: { type: "aws-native:apigateway:RestApi", props: { restApiId: "api1" } },
        mapping: { type: "aws-native:apigateway:BasePathMapping", props: { restApiId: "api1" } },
        other: { type: "aws-native:apigatewayv2:Api", props: { apiId: "api2" } },
        otherMapping: { type: "aws-native:apigatewayv2:ApiMapping", props: { apiId: "api2" } },
        third: { type: "aws-native:apigateway:RestApi", props: { restApiId: "api3" } },
        thirdMapping: { type: "aws-native:apigateway:BasePathMappingV2", props: { restApiId: "api3" } },
      },
      denied: { api: [open], other: [open], third: [open] },
    },
    "a mapping of an API that is not known": {
      resources: {
        open: rest(),
        closed: rest({ id: "api2", disableExecuteApiEndpoint: true }),
        mapping: { type: mapping.type, props: { restApi: unknown } },
      },
      undecided: { open: ["restApi"] },
    },
    "an unknown answer": {
      resources: { api: rest({ disableExecuteApiEndpoint: unknownFlag }), mapping },
      undecided: { api: ["disableExecuteApiEndpoint"] },
    },
  },
};
