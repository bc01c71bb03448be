const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

module.exports = async () => {
  const network = new pulumi.StackReference("acme/network/prod");
  const settings = new pulumi.StackReference("settings", {
    name: pulumi.interpolate`acme/settings/${pulumi.getStack()}`,
  });
  const host = network.getOutput("host");
  const details = await network.getOutputDetails("port");
  const tags = { port: `${details.value}` };

  new aws.apigateway.RestApi("api", { description: pulumi.interpolate`for ${host}`, tags });
  new aws.apigateway.RestApi("tuned", { description: settings.requireOutput("description") });
  return { host, port: details.value ?? "not known", settings: settings.requireOutput("description") };
};
