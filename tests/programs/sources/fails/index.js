const aws = require("@pulumi/aws");

new aws.apigateway.RestApi("before");
new aws.apigateway.RestApi("later", {
  description: Promise.reject(new Error("the description could not be read")),
});
