import { deepEqual, equal, fail, ok } from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packFixture, previewFixture } from "../../../support/preview-fixtures";
import { recordPreview, type RecordedCall } from "../../../support/preview-recording";
import { runPreview } from "../../../support/preview-run";
import type { Preview } from "../../../../tools/engine/model";
import { Asset, ResourceReference, Secret, Unknown } from "../../../../tools/engine/values";

const sentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const bucketUrn = "urn:pulumi:dev::sample::aws:s3/bucket:Bucket::bucket";
const boxUrn = "urn:pulumi:dev::sample::sample:index:Box::box";
const directory = previewFixture("values");

function secret(value: unknown): Record<string, unknown> {
  return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}

function hash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

// The expected values are what Pulumi CLI 3.259.0 exchanged on the same program, but for the hashes of archives.
describe("preview: values", () => {
  let preview: Preview;
  let calls: RecordedCall[];

  before(async () => {
    calls = await recordPreview(async () => {
      preview = await runPreview({
        projectDirectory: directory,
        main: ".",
        packs: [packFixture("watching-pack")],
      });
    });
  });

  function analysed(name: string): unknown {
    return calls.find(({ method, request }) => method === "Analyzer/Analyze" && request["name"] === name)
      ?.request["properties"];
  }

  it("reach the pack as the real engine sends them", () => {
    const { text, file, archive, ...properties } = analysed("any") as Record<string, { hash?: string }>;
    deepEqual(properties, {
      nothing: null,
      number: 1.5,
      boolean: false,
      empty: "",
      list: ["a", null, 2, { deep: [true] }],
      object: { secret: secret("nested secret"), list: [secret({ inner: 1 })], unknown: sentinel },
      secretUnknown: sentinel,
      unknown: sentinel,
      mixed: sentinel,
      bucket: sentinel,
      box: boxUrn,
      buckets: [sentinel],
      plainSecret: secret("top secret"),
    });
    equal(text?.hash, hash("hello"));
    equal(file?.hash, hash(readFileSync(join(directory, "index.js"))));
    equal(archive?.hash, undefined);
  });

  it("reach the report as what they are", () => {
    const { inputs } = preview.resources.find(({ name }) => name === "any") ?? fail();
    equal(inputs["unknown"], Unknown.value);
    // The Node.js SDK does not say that what it does not know is secret.
    equal(inputs["secretUnknown"], Unknown.value);
    deepEqual(inputs["plainSecret"], new Secret("top secret"));
    deepEqual(inputs["bucket"], new ResourceReference(bucketUrn, Unknown.value));
    deepEqual(inputs["box"], new ResourceReference(boxUrn, undefined));
    deepEqual(inputs["text"], new Asset("asset", { text: "hello", hash: hash("hello") }));
    ok(inputs["archive"] instanceof Asset && inputs["archive"].kind === "archive");
    equal("missing" in inputs, false);
  });

  it("come back to the program, what is not an input as unknown", () => {
    deepEqual(analysed("follower"), {
      of: secret("top secret"),
      number: 1.5,
      object: sentinel,
      output: sentinel,
    });
  });

  it("of a stash are its outputs", () => {
    const stash = calls.find(
      ({ method, request }) => method.endsWith("/RegisterResource") && request["name"] === "stash",
    );
    const kept = { kept: secret("stashed") };
    deepEqual(stash?.response?.["object"], { input: kept, output: kept });
  });

  it("of a component are its inputs; the outputs that it registers are shown to stack policies", () => {
    deepEqual(analysed("box"), { size: 3, label: secret("box secret") });
    const stack = calls.find(({ method }) => method === "Analyzer/AnalyzeStack")?.request["resources"];
    const box = (stack as { name: string; properties: unknown }[]).find(({ name }) => name === "box");
    deepEqual(box?.properties, { lid: secret("lid secret") });
  });

  it("are the outputs of the stack", () => {
    const { bucket, ...outputs } = preview.outputs;
    deepEqual(outputs, {
      number: 1.5,
      secret: new Secret("top secret"),
      bucketArn: Unknown.value,
      nested: { arn: Unknown.value, known: 1, secret: new Secret(["s"]) },
    });
    equal((bucket as Record<string, unknown>)["@isPulumiResource"], true);
  });
});
