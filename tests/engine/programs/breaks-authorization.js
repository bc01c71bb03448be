// Routes that anyone may call; the preflight beside them is open on purpose and no violation.
const aws = require("@pulumi/aws");

new aws.apigateway.Method("open-method", {
  restApi: "a1b2c3d4e5",
  resourceId: "r1",
  httpMethod: "GET",
  authorization: "NONE",
});

new aws.apigateway.Method("preflight", {
  restApi: "a1b2c3d4e5",
  resourceId: "r1",
  httpMethod: "OPTIONS",
  authorization: "NONE",
});

new aws.apigatewayv2.Route("open-route", { apiId: "f6g7h8i9j0", routeKey: "GET /items" });
