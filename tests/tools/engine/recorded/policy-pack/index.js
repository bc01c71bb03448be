const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("pk", {
  policies: [
    {
      name: "min",
      description: "Domain names use TLS 1.2.",
      severity: "high",
      tags: ["tls"],
      remediationSteps: "Set TLS_1_2.",
      url: "https://example.com/min",
      enforcementLevel: "mandatory",
      configSchema: { properties: { floor: { type: "string", enum: ["1.2", "1.3"], default: "1.2" } } },
      validateResource: (args, report) => {
        if (args.type === "aws:apigateway/domainName:DomainName" && args.props.securityPolicy === "TLS_1_0") {
          report("TLS 1.0 floor " + JSON.stringify(args.getConfig()));
        }
      },
    },
    {
      name: "stack",
      description: "Stack rule.",
      enforcementLevel: "advisory",
      validateStack: (args, report) => {
        for (const resource of args.resources) {
          if (resource.type.includes("restApi:RestApi")) report("stack sees " + resource.name, resource.urn);
        }
      },
    },
  ],
});
