import { deepEqual, equal } from "node:assert/strict";
import { join } from "node:path";
import { packFixture, previewFixture, shortUrn } from "../../../support/preview-fixtures";
import { recordPreview, type RecordedCall } from "../../../support/preview-recording";
import { runPreview } from "../../../support/preview-run";
import type { Preview } from "../../../../tools/engine/model";
import { Secret, Unknown } from "../../../../tools/engine/values";

// That programs of each kind run, as the Node.js language host runs them.
describe("preview: kinds of programs", () => {
  it("TypeScript in the folder that `main` names, with arguments for node", async () => {
    const preview = await runPreview({
      projectDirectory: previewFixture("typescript"),
      main: "src",
      runtimeOptions: { nodeargs: "--max-old-space-size=512 '--title=a program'" },
    });
    equal(preview.failure, undefined);
    deepEqual(preview.outputs, {
      heap: "--max-old-space-size=512 --title=a program",
      directory: join(previewFixture("typescript"), "src"),
    });
    deepEqual(preview.resources.at(-1)?.inputs, { displayName: "text" });
  });

  it("an ES module with a top-level await", async () => {
    const preview = await runPreview({ projectDirectory: previewFixture("modules"), main: "." });
    deepEqual([preview.failure, preview.outputs], [undefined, { name: "late" }]);
  });

  it("an option of the wrong type is the program's failure", async () => {
    const preview = await runPreview({
      projectDirectory: previewFixture("modules"),
      main: ".",
      runtimeOptions: { nodeargs: ["--max-old-space-size=512"] },
    });
    deepEqual(preview.failure, { of: "program", message: "nodeargs option must be a string" });
  });

  describe("with a dynamic provider, a serialised function, an import and reads", () => {
    let preview: Preview;
    let calls: RecordedCall[];

    before(async () => {
      calls = await recordPreview(async () => {
        preview = await runPreview({
          projectDirectory: previewFixture("dynamic"),
          main: ".",
          config: [{ key: "aws:region", value: "eu-west-1", secret: false }],
          packs: [packFixture("watching-pack")],
        });
      });
    });

    it("plans them all", () => {
      equal(preview.failure, undefined);
      const planned = preview.resources.map(
        ({ operation, urn, kind }) => `${operation} ${kind} ${shortUrn(urn)}`,
      );
      deepEqual(planned.map((line) => line.replace(/_\d+_\d+_\d+$/, "")).sort(), [
        "create component pulumi:pulumi:Stack::sample-dev",
        "create custom aws:lambda/function:Function::handler",
        "create custom aws:sns/topic:Topic::imported",
        "create custom pulumi-nodejs:dynamic:Resource::note",
        "create custom pulumi:providers:aws::default",
        "create custom pulumi:providers:pulumi-nodejs::default",
        "read custom aws:route53/zone:Zone::unknownZone",
        "read custom aws:route53/zone:Zone::zone",
      ]);
    });

    it("gives a dynamic provider the whole configuration, and others their own", () => {
      const inputs = (type: string) => preview.resources.find((resource) => resource.type === type)?.inputs;
      deepEqual(inputs("pulumi:providers:pulumi-nodejs"), { "aws:region": "eu-west-1" });
      equal(inputs("pulumi:providers:aws")?.["region"], "eu-west-1");
    });

    it("shows the serialised provider to no policy", () => {
      const note = calls.filter(({ request }) => request["name"] === "note");
      const properties = Object.fromEntries(
        note.map(({ method, request }) => [method, request["properties"]]),
      );
      deepEqual(
        note.map(({ method }) => method),
        ["Analyzer/Remediate", "Analyzer/Analyze", "ResourceMonitor/RegisterResource"],
      );
      deepEqual(Object.keys(properties["Analyzer/Remediate"] as object).sort(), ["__provider", "text"]);
      deepEqual(Object.keys(properties["Analyzer/Analyze"] as object), ["text"]);
      deepEqual(preview.resources.find(({ name }) => name === "note")?.inputs["text"], new Secret("quiet"));
    });

    it("knows the id of an import and of nothing that is new or read", () => {
      const imported = calls.find(
        ({ method, request }) => method.endsWith("/RegisterResource") && request["name"] === "imported",
      );
      equal(imported?.response?.["id"], "arn:aws:sns:eu-west-1:123456789012:there");
      equal(
        preview.resources.find(({ name }) => name === "imported")?.options.import,
        "arn:aws:sns:eu-west-1:123456789012:there",
      );
      deepEqual(preview.outputs, {
        noteId: Unknown.value,
        handler: Unknown.value,
        zoneId: Unknown.value,
        unknownZone: Unknown.value,
      });
    });

    it("asks the packs about nothing that is only read", () => {
      const asked = calls.filter(
        ({ method, request }) => method === "Analyzer/Analyze" && String(request["urn"]).includes("zone"),
      );
      deepEqual(asked, []);
    });
  });
});
