const aws = require("@pulumi/aws");
const awsx = require("@pulumi/awsx");

const api = new awsx.classic.apigateway.API("shop", {
  stageName: "live",
  routes: [
    { path: "/orders", method: "GET", eventHandler: async () => ({ statusCode: 200, body: "[]" }) },
    { path: "/legacy", target: { type: "http_proxy", uri: "http://legacy.example.com/" } },
  ],
});
exports.url = api.url;
