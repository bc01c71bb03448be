const aws = require("@pulumi/aws");

new aws.apigateway.RestApi("before");
throw new Error("no certificate for api.example.com");
