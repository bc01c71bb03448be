import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type * as pulumi from "@pulumi/pulumi";
import { runProgram, type ProgramRun } from "../../../support/infra-program";

/** Does not prove that Lambda runs the code: index.test.ts calls it. */
describe("sample back end", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram();
  });

  it("is a function of the handler's own text, that logs where logs are kept for so long and no longer", async () => {
    const { code, ...inputs } = program.one("aws:lambda/function:Function", "sample").inputs;
    assert.deepEqual(inputs, {
      description: "Answers with the claims of the caller.",
      runtime: "nodejs22.x",
      architectures: ["arm64"],
      handler: "index.handler",
      role: "arn:aws:iam:eu-west-1:123456789012:sample",
      memorySize: 128,
      timeout: 5,
      loggingConfig: { logFormat: "JSON", logGroup: "/secure-transport-dev/sample" },
    });
    const files = await (code as pulumi.asset.AssetArchive).assets;
    const handler = path.join(__dirname, "../../../../infra/sample/back-end/index.mjs");
    assert.deepEqual(Object.keys(files), ["index.mjs"]);
    assert.equal(await (files["index.mjs"] as pulumi.asset.StringAsset).text, readFileSync(handler, "utf8"));
    assert.deepEqual(program.one("aws:cloudwatch/logGroup:LogGroup", "sample").inputs, {
      name: "/secure-transport-dev/sample",
      retentionInDays: 90,
    });
  });

  it("may write to its own log, and do nothing else", () => {
    const ofSample = program.resources.filter(
      ({ type, inputs }) => type.startsWith("aws:iam") && inputs.role === "sample-id",
    );
    assert.deepEqual(
      ofSample.map(({ inputs }) => JSON.parse(inputs.policy as string) as unknown),
      [
        {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
              Resource: "arn:aws:cloudwatch:eu-west-1:123456789012:sample:*",
            },
          ],
        },
      ],
    );
    assert.deepEqual(
      JSON.parse(program.one("aws:iam/role:Role", "sample").inputs.assumeRolePolicy as string),
      {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
        ],
      },
    );
  });
});
