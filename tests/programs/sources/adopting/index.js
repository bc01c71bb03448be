// A stack from before the pack: two open function URLs; with the configuration `second`, another fault of the first one.
const { Config, CustomResource } = require("@pulumi/pulumi");

const isSecond = new Config("adopting").getBoolean("second") === true;
const allowOrigins = ["*", ...(isSecond ? ["http://other.example.com"] : [])];

for (const name of ["orders", "stock"])
  new CustomResource("aws:lambda/functionUrl:FunctionUrl", name, {
    functionName: name,
    authorizationType: "AWS_IAM",
    cors: { allowOrigins: name === "orders" ? allowOrigins : ["*"] },
  });
