const aws = require("@pulumi/aws");
const greeting = require("./greeting");

const table = new aws.dynamodb.Table("orders", {
  attributes: [{ name: "id", type: "S" }],
  hashKey: "id",
  billingMode: "PAY_PER_REQUEST",
});
const handler = new aws.lambda.CallbackFunction("handler-function", {
  runtime: aws.lambda.Runtime.NodeJS20dX,
  callback: async () => ({ statusCode: 200, body: `${greeting.hello} ${table.name.get()}` }),
});
const bucket = new aws.s3.Bucket("uploads");
bucket.onObjectCreated("created", async (event) => {
  console.log(event.Records?.length);
});

exports.handler = handler.arn;
