import assert from "node:assert/strict";
import { runProgram } from "../../support/infra-program";

/** Does not prove that no other stack of the account sets the role too. */
describe("API Gateway account", () => {
  it("has a role that API Gateway takes and that may write logs, before any stage logs", async () => {
    const { one } = await runProgram({ config: { ownsApiGatewayAccount: true } });
    const account = one("aws:apigateway/account:Account", "api-gateway-account");
    assert.deepEqual(account.inputs, {
      cloudwatchRoleArn: "arn:aws:iam:eu-west-1:123456789012:api-gateway-account",
    });
    assert.deepEqual(
      JSON.parse(one("aws:iam/role:Role", "api-gateway-account").inputs.assumeRolePolicy as string),
      {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { Service: "apigateway.amazonaws.com" }, Action: "sts:AssumeRole" },
        ],
      },
    );
    const attachment = one("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "api-gateway-account");
    assert.equal(
      attachment.inputs.policyArn,
      "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs",
    );
    assert.ok(account.dependencies.includes(attachment.urn));
    assert.ok(one("aws:apigateway/stage:Stage", "api").dependencies.includes(account.urn));
  });

  it("outlives the stack, as every API of the region logs with it", async () => {
    const { resources } = await runProgram({ config: { ownsApiGatewayAccount: true } });
    const kept = resources.filter(({ retainOnDelete }) => retainOnDelete).map(({ type }) => type);
    assert.deepEqual(kept.sort(), [
      "aws:apigateway/account:Account",
      "aws:iam/role:Role",
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    ]);
  });

  it("is left alone by a stack that does not own it", async () => {
    const { all } = await runProgram();
    assert.deepEqual(all("aws:apigateway/account:Account"), {});
  });
});
