// A program that registers one resource and then throws.
const aws = require("@pulumi/aws");

new aws.sns.Topic("topic", { displayName: "first" });
throw new Error("the program gives up");
