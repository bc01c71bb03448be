const aws = require("@pulumi/aws");
const { Config } = require("@pulumi/pulumi");

new aws.apigateway.RestApi("api", { description: new Config().require("domain") });
