import * as aws from "@pulumi/aws";

new aws.apigateway.DomainName("domain", {
  domainName: "api.example.com",
  regionalCertificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1b2c",
  endpointConfiguration: { types: "REGIONAL" },
  securityPolicy: "TLS_1_0",
});
const api = new aws.apigateway.RestApi("api", { endpointConfiguration: { types: "REGIONAL" } });
const resource = new aws.apigateway.Resource("orders", {
  restApi: api.id,
  parentId: api.rootResourceId,
  pathPart: "orders",
});
new aws.apigateway.Method("open", {
  restApi: api.id,
  resourceId: resource.id,
  httpMethod: "GET",
  authorization: "NONE",
});

export const root = api.rootResourceId;
