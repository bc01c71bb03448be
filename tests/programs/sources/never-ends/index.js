const { writeFileSync } = require("node:fs");
const { createServer } = require("node:http");
const aws = require("@pulumi/aws");

const api = new aws.apigateway.RestApi("api");
createServer().listen(0, "127.0.0.1");
api.urn.apply(() => {
  writeFileSync("registered.pid", String(process.pid));
});
