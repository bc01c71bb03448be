// Two domain names that accept TLS 1.0; of the second one a preview cannot know it.
const aws = require("@pulumi/aws");

const api = new aws.apigateway.RestApi("api", {
  endpointConfiguration: { types: "REGIONAL" },
  securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
  endpointAccessMode: "STRICT",
});

const certificate = "arn:aws:acm:eu-central-1:123456789012:certificate/1b2c";

if (process.env.WITH_KNOWN_VIOLATION) {
  new aws.apigateway.DomainName("known", {
    domainName: "known.example.com",
    regionalCertificateArn: certificate,
    securityPolicy: "TLS_1_0",
  });
}

new aws.apigateway.DomainName("computed", {
  domainName: "computed.example.com",
  regionalCertificateArn: certificate,
  securityPolicy: api.id.apply(() => "TLS_1_0"),
});
