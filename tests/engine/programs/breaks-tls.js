// Endpoints that accept TLS 1.0: one by a legacy policy, one by what AWS gives an API that says nothing.
const aws = require("@pulumi/aws");

new aws.apigateway.DomainName("legacy-domain", {
  domainName: "api.example.com",
  regionalCertificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1b2c",
  endpointConfiguration: { types: "REGIONAL" },
  securityPolicy: "TLS_1_0",
});

new aws.apigateway.RestApi("unset-policy", { endpointConfiguration: { types: "REGIONAL" } });
