const pulumi = require("@pulumi/pulumi");

const own = new pulumi.StackReference("organization/own-stack/dev");
module.exports = { before: own.getOutput("count").apply((count) => (count ?? 0) + 1) };
