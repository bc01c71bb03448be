// Properties of the wrong kind everywhere that the policies look: no policy may throw on them.
const pulumi = require("@pulumi/pulumi");

const junk = [
  ["aws:apigateway/domainName:DomainName", { securityPolicy: { nested: [] }, endpointConfiguration: 7 }],
  [
    "aws:apigateway/restApi:RestApi",
    { body: "{ not: [json", endpointConfiguration: "REGIONAL", securityPolicy: 12 },
  ],
  ["aws:apigateway/method:Method", { authorization: null, httpMethod: ["GET"] }],
  ["aws:apigateway/integration:Integration", { uri: { a: 1 }, type: 3, tlsConfig: "yes" }],
  [
    "aws:apigateway/integrationResponse:IntegrationResponse",
    { responseParameters: [1, 2], responseTemplates: 4 },
  ],
  ["aws:apigateway/response:Response", { responseParameters: "x" }],
  ["aws:apigatewayv2/api:Api", { corsConfiguration: { allowOrigins: "*" }, target: {}, body: [] }],
  ["aws:apigatewayv2/route:Route", { routeKey: 404, authorizationType: true }],
  ["aws:apigatewayv2/integration:Integration", { integrationUri: [], responseParameters: {} }],
  ["aws:amplify/app:App", { customHeaders: { not: "text" }, customRules: "none", environmentVariables: 3 }],
];

junk.forEach(([type, properties], index) => {
  new pulumi.CustomResource(type, `junk-${index}`, properties, { version: "7.48.0" });
});
