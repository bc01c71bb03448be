const path = require("node:path");
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

new aws.apigateway.RestApi("api", { tags: { shop: require("#shop") } });
new aws.s3.BucketObjectv2("page", { bucket: "site", source: new pulumi.asset.FileAsset("page.html") });

exports.directory = path.basename(process.cwd());
exports.nodeArguments = process.execArgv;
