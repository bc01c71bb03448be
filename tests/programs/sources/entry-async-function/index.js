const { setTimeout } = require("node:timers/promises");
const aws = require("@pulumi/aws");

module.exports = async () => {
  await setTimeout(200);
  const api = new aws.apigateway.RestApi("late");
  return { id: api.id, known: "yes" };
};
