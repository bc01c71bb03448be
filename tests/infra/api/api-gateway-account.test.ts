import { deepEqual, equal, ok } from "node:assert/strict";
import { ApiGatewayAccount } from "../../../infra/api/api-gateway-account";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

/** Does not prove that no other stack of the account sets the role too. */
describe("API Gateway account", () => {
  let built: RecordedRun;
  before(async () => {
    built = await buildComponent(
      (options) => new ApiGatewayAccount("account", { rolePath: "/project/dev/" }, options),
    );
  });
  const role = () => built.one("aws:iam/role:Role", "account").inputs;

  it("has a role that API Gateway takes, and nobody else", () => {
    equal(
      built.one("aws:apigateway/account:Account", "account").inputs.cloudwatchRoleArn,
      "arn:aws:iam:eu-west-1:123456789012:account",
    );
    deepEqual((JSON.parse(role().assumeRolePolicy as string) as { Statement: unknown }).Statement, [
      { Effect: "Allow", Principal: { Service: "apigateway.amazonaws.com" }, Action: "sts:AssumeRole" },
    ]);
  });

  it("may write logs before API Gateway tries to", () => {
    const attachment = built.one("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "account");
    equal(
      attachment.inputs.policyArn,
      "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs",
    );
    ok(built.one("aws:apigateway/account:Account", "account").dependencies.includes(attachment.urn));
  });

  it("outlives the stack, as every API of the region logs with it", () => {
    const custom = built.resources.filter(({ type }) => type.startsWith("aws:"));
    deepEqual(
      custom.filter(({ retainOnDelete }) => !retainOnDelete),
      [],
    );
    equal(custom.length, 3);
  });

  it("has its role below the path", () => {
    equal(role().path, "/project/dev/");
  });
});
