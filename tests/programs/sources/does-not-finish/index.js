const aws = require("@pulumi/aws");

module.exports = async () => {
  const bucket = new aws.s3.Bucket("bucket");
  await new Promise((resolve) => bucket.arn.apply(resolve));
  new aws.apigateway.Method("open", {
    restApi: "api",
    resourceId: "resource",
    httpMethod: "GET",
    authorization: "NONE",
  });
};
