const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

const config = new pulumi.Config();

class Edge extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("secure-transport:infra:Edge", name, {}, opts);
    const api = new aws.apigateway.RestApi(
      name,
      { description: "x", tags: { a: "b" } },
      { parent: this, protect: true },
    );
    const dom = new aws.apigateway.DomainName(
      `${name}-domain`,
      {
        domainName: "api.example.com",
        securityPolicy: "TLS_1_0",
        regionalCertificateArn: pulumi.interpolate`${api.arn}/c`,
      },
      {
        parent: this,
        dependsOn: [api],
        aliases: [{ name: "old" }],
        ignoreChanges: ["tags"],
        deleteBeforeReplace: true,
        customTimeouts: { create: "5m" },
        retainOnDelete: true,
      },
    );
    this.registerOutputs({ arn: dom.arn });
  }
}

const useast1 = new aws.Provider("us-east-1", {
  region: "us-east-1",
  defaultTags: { tags: { env: "dev" } },
});
new Edge("edge", { providers: [useast1] });
const secret = new aws.ssm.Parameter("p", {
  type: "SecureString",
  value: config.getSecret("token") ?? pulumi.secret("hunter2"),
});
const caller = aws.getCallerIdentityOutput();
pulumi.log.warn("a warning from the program");
const zone = aws.route53.Zone.get("zone", "Z123");

exports.account = caller.accountId;
exports.secretValue = secret.value;
exports.zoneName = zone.name;
exports.plain = { nested: ["a", 1, true] };
