import { deepEqual, equal, fail } from "node:assert/strict";
import { previewFixture, shortUrn } from "../../../support/preview-fixtures";
import { recordPreview, type RecordedCall } from "../../../support/preview-recording";
import { runPreview } from "../../../support/preview-run";
import type { Preview } from "../../../../tools/engine/model";
import { Secret, Unknown } from "../../../../tools/engine/values";

// The expected values are what Pulumi CLI 3.259.0 made of the same program.
describe("preview: transforms and hooks", () => {
  let preview: Preview;
  let calls: RecordedCall[];

  before(async () => {
    calls = await recordPreview(async () => {
      preview = await runPreview({
        projectDirectory: previewFixture("transforms"),
        main: ".",
        invokes: [
          {
            token: "aws:index/getCallerIdentity:getCallerIdentity",
            args: { added: true },
            result: { accountId: "123456789012" },
          },
        ],
      });
    });
  });

  function planned(name: string) {
    return preview.resources.find((resource) => resource.name === name) ?? fail(`${name} is not planned`);
  }

  it("a parent's transform runs before the stack's", () => {
    const { inputs, options } = planned("child");
    deepEqual(inputs, { displayName: "by parent", tags: { by: "stack", was: "by parent" } });
    deepEqual(options.ignoreChanges, ["tags"]);
  });

  it("a resource's own transform sees outputs, and may change properties and options", () => {
    const { inputs, options, dependencies, propertyDependencies } = planned("own");
    deepEqual(inputs, {
      displayName: new Secret("quiet"),
      kmsMasterKeyId: Unknown.value,
      deliveryPolicy: Unknown.value,
      tags: { by: "stack", was: new Secret("quiet") },
    });
    equal(options.protect, true);
    // What a transform returns comes back without what it depended on: so it is with the real engine.
    deepEqual(dependencies.map(shortUrn), ["sample:index:Group::group"]);
    deepEqual(propertyDependencies["deliveryPolicy"], []);
  });

  // As it is for components whose packages run in a process of their own: the real engine knows their resources.
  it("an alias with something unknown in it is left out", () => {
    deepEqual(planned("aliased").options.aliases, ["urn:pulumi:dev::sample::aws:sqs/queue:Queue::was"]);
  });

  it("what no transform is for stays as it is", () => {
    deepEqual(planned("queue").inputs, {});
  });

  it("an invoke's transform changes its arguments", () => {
    const invoke = calls.find(({ method }) => method.endsWith("/Invoke"));
    deepEqual(invoke?.request["args"], {});
    equal(preview.outputs["caller"], "123456789012");
  });

  it("hooks run around a creation if they ask to run in a preview", () => {
    deepEqual(preview.diagnostics.map(({ message }) => message).sort(), [
      'after hooked aws:sns/topic:Topic inputs={"tags":{"by":"stack"}} outputs=true',
      "after hookedGroup sample:index:Group inputs={} outputs=true",
      'before hooked aws:sns/topic:Topic inputs={"tags":{"by":"stack"}} outputs=false',
      "before hookedGroup sample:index:Group inputs={} outputs=false",
    ]);
  });
});
