import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as pulumi from "@pulumi/pulumi";
import { SampleBackEnd } from "../../../../infra/sample/back-end/sample-back-end";
import { buildComponent } from "../../../support/build-component";
import type { RecordedRun } from "../../../support/recorded-run";

/** Does not prove that Lambda runs the code: index.test.ts calls it. */
describe("sample back end", () => {
  let sample: RecordedRun;
  before(async () => {
    sample = await buildComponent(
      (options) =>
        new SampleBackEnd(
          "sample",
          { logGroupName: "/project-dev/sample", logRetentionDays: 90, rolePath: "/project/dev/" },
          options,
        ),
    );
  });
  const fn = () => sample.one("aws:lambda/function:Function", "sample");
  const role = () => sample.one("aws:iam/role:Role", "sample").inputs;

  it("is the handler's own text, the same on every machine", async () => {
    const files = await (fn().inputs.code as pulumi.asset.AssetArchive).assets;
    const handler = join(__dirname, "../../../../infra/sample/back-end/index.mjs");
    deepEqual(Object.keys(files), ["index.mjs"]);
    equal(fn().inputs.handler, "index.handler");
    equal(await (files["index.mjs"] as pulumi.asset.StringAsset).text, readFileSync(handler, "utf8"));
  });

  it("logs where logs are kept for so long and no longer", () => {
    deepEqual(fn().inputs.loggingConfig, { logFormat: "JSON", logGroup: "/project-dev/sample" });
    equal(sample.one("aws:cloudwatch/logGroup:LogGroup", "sample").inputs.retentionInDays, 90);
  });

  it("may write to its own log, and do nothing else", () => {
    const policies = Object.values(sample.all("aws:iam/rolePolicy:RolePolicy")).map(
      ({ policy }) => (JSON.parse(policy as string) as { Statement: unknown }).Statement,
    );
    deepEqual(policies, [
      [
        {
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: "arn:aws:cloudwatch:eu-west-1:123456789012:sample:*",
        },
      ],
    ]);
    deepEqual(sample.all("aws:iam/rolePolicyAttachment:RolePolicyAttachment"), {});
    equal("managedPolicyArns" in role(), false);
  });

  it("may write before it is called", () => {
    const { urn } = sample.one("aws:iam/rolePolicy:RolePolicy", "sample-logging");
    ok(fn().dependencies.includes(urn));
  });

  it("has a role that Lambda takes, and nobody else, below the path", () => {
    deepEqual((JSON.parse(role().assumeRolePolicy as string) as { Statement: unknown }).Statement, [
      { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
    ]);
    equal(role().path, "/project/dev/");
  });
});
