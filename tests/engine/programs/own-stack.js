// Complies with every policy. What it is for: references to the stack itself, and what the engine keeps of a provider.
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

const full = [pulumi.getOrganization(), pulumi.getProject(), pulumi.getStack()].join("/");
const own = new pulumi.StackReference("own", { name: full });
const short = new pulumi.StackReference(pulumi.getStack());
const count = (reference) => reference.getOutput("count").apply((before) => (before ?? 0) + 1);

const other = new aws.Provider(
  "other",
  { region: "eu-west-1" },
  { version: "7.48.0", pluginDownloadURL: "https://plugins.example.com/" },
);
new aws.sns.Topic("topic", { displayName: pulumi.interpolate`topic ${count(own)}` }, { provider: other });

module.exports = {
  count: count(own),
  short: count(short),
  name: own.name,
  outputs: own.outputs,
};
