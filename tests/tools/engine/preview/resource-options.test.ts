import { deepEqual, equal, ok } from "node:assert/strict";
import { packFixture, previewFixture, shortUrn } from "../../../support/preview-fixtures";
import { recordPreview, type RecordedCall } from "../../../support/preview-recording";
import { runPreview } from "../../../support/preview-run";
import type { PlannedResource, Preview } from "../../../../tools/engine/model";

// The expected values are what Pulumi CLI 3.259.0 answered and asked on the same program, with a provider that returns
// its inputs.
describe("preview: resource options", () => {
  let preview: Preview;
  let calls: RecordedCall[];

  before(async () => {
    calls = await recordPreview(async () => {
      preview = await runPreview({
        projectDirectory: previewFixture("options"),
        main: ".",
        packs: [packFixture("watching-pack")],
      });
    });
  });

  function planned(name: string): PlannedResource {
    const found = preview.resources.find((resource) => resource.name === name);
    ok(found, `${name} is not planned`);
    return found;
  }

  function analysed(name: string): Record<string, unknown> {
    const call = calls.find(
      ({ method, request }) => method === "Analyzer/Analyze" && request["name"] === name,
    );
    ok(call, `${name} is not analysed`);
    return call.request;
  }

  it("runs to its end without a complaint", () => {
    deepEqual([preview.failure, preview.diagnostics], [undefined, []]);
  });

  const urns: Record<string, string> = {
    outer: "sample:index:Group::outer",
    inner: "sample:index:Group$sample:index:Group::inner",
    inherits: "sample:index:Group$sample:index:Group$aws:sns/topic:Topic::inherits",
    ofCustom: "sample:index:Group$aws:sns/topic:Topic$aws:sns/topicPolicy:TopicPolicy::ofCustom",
    depends: "aws:sqs/queue:Queue::depends",
  };
  for (const [name, urn] of Object.entries(urns)) {
    it(`qualifies the type of ${name} with those of its parents`, () => {
      equal(shortUrn(planned(name).urn), urn);
    });
  }

  const providers: Record<string, string> = {
    inherits: "pulumi:providers:aws::dublin",
    overrides: "pulumi:providers:aws::paris",
    ofSingle: "pulumi:providers:aws::paris",
    ofCustom: "pulumi:providers:aws::paris",
    many: "pulumi:providers:aws::default_7_1_0",
  };
  for (const [name, provider] of Object.entries(providers)) {
    it(`gives ${name} the provider ${provider}`, () => {
      equal(shortUrn(planned(name).provider ?? ""), provider);
      equal(shortUrn((analysed(name)["provider"] as { urn: string }).urn), provider);
    });
  }

  it("makes a default provider for each version and download address", () => {
    const names = preview.resources
      .filter(({ type, name }) => type === "pulumi:providers:aws" && name.startsWith("default"))
      .map(({ name }) => name.replace(/default_7_(?!1_0)\d+_\d+/, "default"));
    deepEqual(names.sort(), ["default", "default_7_1_0", "default_https_/example.com/plugins"]);
  });

  const protections: Record<string, [boolean | undefined, boolean | undefined]> = {
    inner: [true, true],
    inherits: [true, true],
    overrides: [false, undefined],
    default: [undefined, undefined],
  };
  for (const [name, [protect, retainOnDelete]] of Object.entries(protections)) {
    it(`protects ${name}: ${String(protect)}, as its parents do unless it says otherwise`, () => {
      const { options } = planned(name);
      deepEqual([options.protect, options.retainOnDelete], [protect, retainOnDelete]);
      equal(
        (analysed(name)["options"] as { protect?: boolean }).protect,
        protect === true ? true : undefined,
      );
    });
  }

  it("hands a component's providers on", () => {
    const { providers: handed = {} } = planned("inner").options;
    deepEqual(
      Object.entries(handed).map(([name, urn]) => [name, shortUrn(urn)]),
      [["aws", "pulumi:providers:aws::dublin"]],
    );
  });

  it("depends on the children of a component", () => {
    deepEqual(planned("depends").dependencies.map(shortUrn).sort(), [
      "sample:index:Group$aws:sns/topic:Topic::ofSingle",
      "sample:index:Group$sample:index:Group$aws:sns/topic:Topic::inherits",
      "sample:index:Group$sample:index:Group$aws:sns/topic:Topic::overrides",
    ]);
  });

  it("knows what each property depends on", () => {
    const { propertyDependencies } = planned("ofCustom");
    deepEqual(propertyDependencies["arn"]?.map(shortUrn), [
      "sample:index:Group$aws:sns/topic:Topic::ofSingle",
    ]);
    deepEqual(propertyDependencies["policy"], []);
  });

  it("keeps every other option", () => {
    const { aliases, deletedWith, replaceWith, ...options } = planned("many").options;
    const ofSingle = "sample:index:Group$aws:sns/topic:Topic::ofSingle";
    deepEqual(options, {
      additionalSecretOutputs: ["name"],
      customTimeouts: { create: "1h30m", update: "90s", delete: "1.5h" },
      deleteBeforeReplace: false,
      ignoreChanges: ["name", "tags.a"],
      replaceOnChanges: ["name"],
      version: "7.1.0",
    });
    deepEqual(
      [deletedWith, ...(replaceWith ?? [])].map((urn) => shortUrn(urn ?? "")),
      [ofSingle, ofSingle],
    );
    deepEqual(aliases?.map(shortUrn), [
      "aws:sqs/queue:Queue::urn",
      "aws:sqs/queue:Queue::renamed",
      "aws:sqs/old:Queue::many",
      "sample:index:Group$aws:sqs/queue:Queue::many",
      "urn:pulumi:s::p::aws:sqs/queue:Queue::many",
    ]);
  });

  it("tells the pack the options that the real engine tells it, timeouts in seconds", () => {
    deepEqual(analysed("many")["options"], {
      additionalsecretoutputs: ["name"],
      customtimeouts: { create: 5400, update: 90, delete: 5400 },
      deletebeforereplacedefined: true,
      ignorechanges: ["name", "tags.a"],
      parent: "urn:pulumi:dev::sample::pulumi:pulumi:Stack::sample-dev",
    });
  });

  it("makes an output secret that an option names, for stack policies too", () => {
    const stack = calls.find(({ method }) => method === "Analyzer/AnalyzeStack")?.request["resources"];
    const many = (stack as { name: string; properties: unknown }[]).find(({ name }) => name === "many");
    deepEqual(many?.properties, {
      name: { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: "q" },
    });
  });
});
