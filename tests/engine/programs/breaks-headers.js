// A site that sends no security headers at all.
const aws = require("@pulumi/aws");

new aws.amplify.App("bare-site", { name: "bare-site" });
