import { shortId } from "../resource-type";
import type { ResourceTypes } from "../resource-type";

/** Amazon API Gateway, HTTP and WebSocket APIs. */
export const apigatewayv2: ResourceTypes = {
  "aws:apigatewayv2/api:Api": {
    id: () => shortId(10),
    outputs: (birth) => ({
      apiEndpoint: `https://${birth.id}.execute-api.${birth.region}.amazonaws.com`,
      arn: `arn:aws:apigateway:${birth.region}::/apis/${birth.id}`,
      executionArn: `arn:aws:execute-api:${birth.region}:${birth.account}:${birth.id}`,
    }),
    replacedBy: ["protocolType"],
  },
  "aws:apigatewayv2/authorizer:Authorizer": {
    id: () => shortId(6),
    unique: ["apiId", "name"],
    replacedBy: ["apiId"],
  },
  "aws:apigatewayv2/integration:Integration": {
    id: () => shortId(7),
    outputs: () => ({ integrationResponseSelectionExpression: "" }),
    replacedBy: ["apiId", "integrationType"],
  },
  "aws:apigatewayv2/route:Route": {
    id: () => shortId(7),
    unique: ["apiId", "routeKey"],
    replacedBy: ["apiId"],
    defaults: { apiKeyRequired: false, authorizationType: "NONE" },
  },
  "aws:apigatewayv2/stage:Stage": {
    id: ({ text }) => text("name"),
    outputs: (birth) => ({
      arn: `arn:aws:apigateway:${birth.region}::/apis/${birth.text("apiId")}/stages/${birth.text("name")}`,
      executionArn: `arn:aws:execute-api:${birth.region}:${birth.account}:${birth.text("apiId")}/${birth.text("name")}`,
      invokeUrl: `https://${birth.text("apiId")}.execute-api.${birth.region}.amazonaws.com/${birth.text("name")}`,
    }),
    unique: ["apiId", "name"],
    replacedBy: ["apiId", "name"],
  },
};
