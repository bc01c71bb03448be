import { deepEqual } from "node:assert/strict";
import { Journal } from "../../../../tools/engine/deployment/journal";
import type { Diagnostic, Finding, PlannedResource } from "../../../../tools/engine/model";
import { Asset, Secret } from "../../../../tools/engine/values";
import { secretMask } from "../../../../tools/text/secret-mask";
import { samplePreview } from "../../preview/presentation/sample-preview";

const [resource] = samplePreview.resources as [PlannedResource];
const [finding] = samplePreview.findings as [Finding];
const sentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

// That what is noted holds no secret and no control sequence. Not proved: that every part of the engine notes it here.
describe("the journal of a preview", () => {
  const told: (PlannedResource | Diagnostic)[] = [];
  const journal = new Journal(
    {
      packsLoading: () => undefined,
      packsLoaded: () => undefined,
      resourcePlanned: (planned) => told.push(planned),
      diagnostic: (diagnostic) => told.push(diagnostic),
    },
    secretMask(["hunter2", "to", "true"]),
  );
  beforeEach(() => {
    told.length = 0;
  });

  it("masks a secret in texts, lists, maps and the files of archives, and keeps what they are", () => {
    deepEqual(
      journal.masked({
        list: ["a hunter2", 1, true],
        map: { key: "hunter2", to: "to" },
        archive: new Asset("archive", { assets: { "index.js": new Asset("asset", { text: "hunter2" }) } }),
        marked: new Secret("hunter2"),
      }),
      {
        list: ["a [secret]", 1, true],
        map: { key: "[secret]", to: "to" },
        archive: new Asset("archive", { assets: { "index.js": new Asset("asset", { text: "[secret]" }) } }),
        marked: new Secret("[secret]"),
      },
    );
  });

  it("masks what a program registers before anybody is told", () => {
    journal.resource({ ...resource, inputs: { copied: "the token is hunter2" } });
    deepEqual(journal.resources, [{ ...resource, inputs: { copied: "the token is [secret]" } }]);
    deepEqual(told, journal.resources);
  });

  it("masks what a function is asked with", () => {
    const asked = { token: "a:b:c", fields: [], positions: [], isUnknown: true };
    journal.notAnswered({ ...asked, args: { key: "hunter2" } });
    deepEqual(
      [...journal.unanswered.values()],
      [{ ...asked, args: { key: "[secret]" }, isLookedInto: false }],
    );
  });

  it("cleans messages of secrets, colours and what stands for an unknown value", () => {
    journal.finding({
      ...finding,
      message: "hunter2 is short",
      description: "\u001b[1mNot hunter2\u001b[0m",
    });
    journal.diagnostic("warning", `\u001b[31mhunter2\u001b[39m at ${sentinel}\n`);
    journal.fail({ of: "program", message: "no hunter2" });
    deepEqual(journal.findings, [{ ...finding, message: "[secret] is short", description: "Not [secret]" }]);
    deepEqual(told, [{ severity: "warning", message: "[secret] at [unknown]", urn: undefined }]);
    deepEqual(journal.failure, { of: "program", message: "no [secret]" });
  });
});
