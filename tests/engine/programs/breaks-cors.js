// Answers that any site may read: a star, the caller's own origin, and an HTTP API that lets everyone in.
const aws = require("@pulumi/aws");

new aws.apigateway.Response("star", {
  restApiId: "a1b2c3d4e5",
  responseType: "DEFAULT_4XX",
  responseParameters: { "gatewayresponse.header.Access-Control-Allow-Origin": "'*'" },
});

new aws.apigateway.IntegrationResponse("reflection", {
  restApi: "a1b2c3d4e5",
  resourceId: "r1",
  httpMethod: "OPTIONS",
  statusCode: "204",
  responseParameters: {
    "method.response.header.Access-Control-Allow-Origin": "method.request.header.Origin",
  },
});

new aws.apigatewayv2.Api("everyone", {
  protocolType: "HTTP",
  corsConfiguration: { allowOrigins: ["*"], allowMethods: ["GET"] },
});
