// Back ends that an API calls in plain text.
const aws = require("@pulumi/aws");

new aws.apigateway.Integration("plain-rest", {
  restApi: "a1b2c3d4e5",
  resourceId: "r1",
  httpMethod: "GET",
  type: "HTTP_PROXY",
  integrationHttpMethod: "GET",
  uri: "http://backend.example.com/items",
});

new aws.apigatewayv2.Integration("plain-http", {
  apiId: "f6g7h8i9j0",
  integrationType: "HTTP_PROXY",
  integrationMethod: "GET",
  integrationUri: "http://backend.example.com/items",
});
