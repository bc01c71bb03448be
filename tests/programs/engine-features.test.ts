import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installedProgram } from "./harness/installed-program";
import { previewProgram } from "./harness/preview-program";

const unknown = { $unknown: true };
const api = "aws:apigateway/restApi:RestApi";
const unanswered = (token: string) =>
  `warning: ${token} is a function that its provider runs, which an offline preview does not start: its result is unknown unless --invoke-answers gives one.`;

// Not proved: what a provider would have answered.
describe("programs that ask something of the engine", () => {
  it("a function of the program as a Lambda function, and one as a handler of a bucket", async () => {
    const preview = await previewProgram("serialised-function");
    equal(preview.end, "0 clean");
    const { code, handler, role } = preview.inputs("Function::handler-function") as {
      code: { $archive: { assets: Record<string, { $asset: { text: string } }> } };
      handler: string;
      role: unknown;
    };
    match(code.$archive.assets["__index.js"]?.$asset.text ?? "", /__greeting = \{hello: "hello"\}/);
    deepEqual([handler, role], ["__index.handler", unknown]);
    const bucket = "aws:s3/bucket:Bucket$";
    const subscription = `${bucket}aws:s3:BucketEventSubscription`;
    deepEqual(
      preview.resources.filter((line) => !line.includes("RolePolicyAttachment")),
      [
        `create component ${subscription}::created`,
        "create custom aws:dynamodb/table:Table::orders",
        "create custom aws:iam/role:Role::handler-function",
        "create custom aws:lambda/function:Function::handler-function",
        `create custom ${subscription}$aws:iam/role:Role::created`,
        `create custom ${subscription}$aws:lambda/function:Function::created`,
        `create custom ${subscription}$aws:lambda/permission:Permission::created`,
        `create custom ${bucket}aws:s3/bucketNotification:BucketNotification::created`,
        "create custom aws:s3/bucket:Bucket::uploads",
        "create custom pulumi:providers:aws::default_7_48_0",
      ].toSorted(),
    );
  });

  it("a dynamic provider, whose secret is not printed", async () => {
    const preview = await previewProgram("dynamic-provider");
    equal(preview.end, "0 clean");
    deepEqual(preview.resources, [
      "create custom pulumi-nodejs:dynamic/notes:Note::first",
      "create custom pulumi-nodejs:dynamic/notes:Note::second",
      "create custom pulumi:providers:pulumi-nodejs::default",
    ]);
    const { text, token } = preview.inputs("first") as Record<string, unknown>;
    deepEqual([text, token], ["plain", { $secret: true }]);
    deepEqual((preview.inputs("second") as Record<string, unknown>)["text"], unknown);
    ok(!preview.text.includes("do-not-print"));
  });

  it("transforms of the stack and of a component, and a hook: policies see what they made", async () => {
    const preview = await previewProgram("transforms-and-hooks");
    deepEqual(preview.inputs("group-api"), {
      description: "by the parent",
      tags: { owner: "platform" },
    });
    equal(preview.resource("group-api").options["protect"], true);
    deepEqual(preview.findings, [
      "mandatory api-minimum-tls aws:apigateway/domainName:DomainName::domain",
      `mandatory api-minimum-tls shop:index:Group$${api}::group-api`,
    ]);
    deepEqual(preview.diagnostics, ["info: about to create group-api with owner platform"]);
  });

  it("reads and functions of providers: unknown, with a warning for each", async () => {
    const preview = await previewProgram("reads-and-invokes");
    ok(preview.resources.includes("read custom aws:route53/zone:Zone::zone"));
    deepEqual(preview.inputs("record"), {
      name: "api",
      records: [unknown],
      ttl: 60,
      type: "TXT",
      zoneId: unknown,
    });
    deepEqual(preview.diagnostics, [
      unanswered("aws:index/getCallerIdentity:getCallerIdentity"),
      unanswered("aws:acm/getCertificate:getCertificate"),
    ]);
    deepEqual(preview.outputs, {
      account: unknown,
      certificate: unknown,
      image: unknown,
      zone: unknown,
    });
  });

  it("functions of providers, awaited and as outputs, with the answers of a file", async () => {
    const answers = join(installedProgram("reads-and-invokes"), "answers.json");
    const preview = await previewProgram("reads-and-invokes", ["--invoke-answers", answers]);
    deepEqual(preview.inputs("api"), { description: "of 123456789012 in eu-central-1" });
    deepEqual(preview.diagnostics, []);
    deepEqual(preview.outputs, {
      account: "123456789012",
      certificate: "arn:aws:acm:eu-central-1:123456789012:certificate/1b2c",
      image: unknown,
      zone: unknown,
    });
  });

  it("a loop over the zones of the region, which are answered", async () => {
    const preview = await previewProgram("loop-over-invoke");
    equal(preview.end, "0 clean");
    deepEqual(
      preview.resources.filter((line) => line.includes("Volume")),
      ["a", "b", "c"].map((zone) => `create custom aws:ebs/volume:Volume::eu-central-1${zone}`),
    );
  });

  it("awaited answers that are not known: what is derived from them is unknown, and is said", async () => {
    const preview = await previewProgram("awaits-unanswered");
    equal(preview.end, "0 clean");
    deepEqual(preview.inputs("domain"), {
      certificateArn: unknown,
      domainName: unknown,
      tags: unknown,
    });
    deepEqual(preview.resource("integration").after, [
      "aws:route53/getZone:getZone",
      "aws:acm/getCertificate:getCertificate",
      "aws:secretsmanager/getSecretVersion:getSecretVersion",
    ]);
    deepEqual(preview.inputs("user"), { type: "String", value: unknown });
    deepEqual(preview.outputs, { user: unknown });
    deepEqual(
      preview.resources.filter((line) => /Record|server-/.test(line)),
      [
        "create custom aws:route53/record:Record::record-[unknown]",
        "create custom aws:route53/record:Record::record-[unknown] 2",
        "create custom aws:route53/record:Record::record-[unknown] 3",
        "create custom aws:ssm/parameter:Parameter::server-0",
        "create custom aws:ssm/parameter:Parameter::server-1",
        "create custom aws:ssm/parameter:Parameter::server-2",
      ],
    );
    ok(!preview.findings.some((finding) => finding.startsWith("mandatory api-integration-https")));
  });

  it("writes what was not answered into a file that it reads back", async () => {
    const file = join(installedProgram("awaits-unanswered"), "to-fill-in.json");
    await previewProgram("awaits-unanswered", ["--write-invoke-answers", file]);
    const answers = JSON.parse(readFileSync(file, "utf8")) as { token: string; result: object }[];
    deepEqual(answers[0], {
      token: "aws:route53/getZone:getZone",
      args: { name: "shop.example" },
      result: answers[0]?.result,
    });
    ok("zoneId" in answers[0].result);
    const filled = answers.map((answer) => ({
      ...answer,
      result: { ...answer.result, name: "shop.example" },
    }));
    writeFileSync(file, JSON.stringify(filled));
    const preview = await previewProgram("awaits-unanswered", ["--invoke-answers", file]);
    deepEqual(preview.inputs("integration"), {
      httpMethod: "GET",
      integrationHttpMethod: "GET",
      resourceId: "resource",
      restApi: "api",
      type: "HTTP_PROXY",
      uri: "http://shop.example/",
    });
    equal(preview.end, "1 violations");
  });

  it("a reference to the stack itself finds nothing deployed, as with the engine", async () => {
    deepEqual((await previewProgram("own-stack")).outputs, { before: 1 });
  });

  it("a loop over an awaited answer that is given", async () => {
    const answers = join(installedProgram("loop-over-invoke"), "answers.json");
    const preview = await previewProgram("loop-over-invoke", ["--invoke-answers", answers]);
    equal(preview.end, "0 clean");
    deepEqual(preview.resources, [
      "create custom aws:ebs/volume:Volume::eu-central-1a",
      "create custom aws:ebs/volume:Volume::eu-central-1b",
      "create custom pulumi:providers:aws::default_7_48_0",
    ]);
  });
});
