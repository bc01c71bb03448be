import { deepEqual, equal, ok } from "node:assert/strict";
import { previewFixture, shortUrn } from "../../../support/preview-fixtures";
import { runPreview } from "../../../support/preview-run";
import type { Preview } from "../../../../tools/engine/model";
import { Secret, Unknown } from "../../../../tools/engine/values";

// What the program gets where the real engine would ask a provider, another stack or another process. Not proved: that
// a real provider answers the same.
describe("preview: functions, other stacks, remote components", () => {
  let preview: Preview;

  before(async () => {
    preview = await runPreview({
      projectDirectory: previewFixture("answers"),
      main: ".",
      config: [
        { key: "aws:region", value: "us-gov-west-1", secret: false },
        { key: "pulumi:tags", value: '{"owner":"web"}', secret: false },
      ],
      stackReferences: { "organization/network/dev": { vpc: "vpc-1" } },
      invokes: [
        { token: "aws:route53/getZone:getZone", args: { name: "example.com" }, result: { zoneId: "Z1" } },
      ],
    });
  });

  const outputs: Record<string, unknown> = {
    ofUnready: Unknown.value,
    account: Unknown.value,
    applied: Unknown.value,
    awaited: Unknown.value,
    undeclared: Unknown.value,
    single: Unknown.value,
    method: Unknown.value,
    zone: "Z1",
    otherZone: Unknown.value,
    region: "us-gov-west-1",
    awaitedRegion: "eu-west-1",
    partition: "aws-us-gov",
    vpc: "vpc-1",
    own: "own: undefined",
    otherVpc: Unknown.value,
    awaitedVpc: "vpc-1",
    otherAwaitedVpc: Unknown.value,
    otherDetails: Unknown.value,
    remoteUrl: Unknown.value,
  };
  for (const [name, value] of Object.entries(outputs)) {
    it(`${name} is ${value instanceof Unknown ? "unknown" : String(value)}`, () => {
      ok(name in preview.outputs);
      equal(preview.outputs[name], value);
    });
  }

  it("has no output but these, and no failure", () => {
    deepEqual(Object.keys(preview.outputs).sort(), Object.keys(outputs).sort());
    equal(preview.failure, undefined);
  });

  it("an unknown answer stays unknown as an input, also where the program has awaited it", () => {
    const uses = preview.resources.find(({ name }) => name === "uses");
    deepEqual(uses?.inputs, { displayName: Unknown.value, policy: Unknown.value, name: "Z1" });
  });

  it("plans a remote component as a shell, with its inputs, and children that the program gives it", () => {
    const remote = preview.resources.find(({ name }) => name === "remote");
    equal(remote?.kind, "remote");
    deepEqual(remote.inputs, { size: new Secret(3) });
    equal(remote.provider, undefined);
    const child = preview.resources.find(({ name }) => name === "child");
    equal(child?.parent, remote.urn);
  });

  it("reads other stacks through the built-in provider, which takes no configuration", () => {
    const provider = preview.resources.find(({ type }) => type === "pulumi:providers:pulumi");
    deepEqual(provider?.inputs, {});
    const reads = preview.resources.filter(({ operation }) => operation === "read");
    deepEqual(
      reads.map(({ name, provider }) => [name, shortUrn(provider ?? "")]),
      [
        ["organization/network/dev", "pulumi:providers:pulumi::default"],
        ["organization/network/prod", "pulumi:providers:pulumi::default"],
        ["organization/sample/dev", "pulumi:providers:pulumi::default"],
      ],
    );
  });

  it("says once of each what it does not know", () => {
    const notStarted = "which an offline preview does not start";
    const given = "its result is unknown unless --invoke-answers gives one.";
    deepEqual(preview.diagnostics.map(({ severity, message }) => `${severity}: ${message}`).sort(), [
      `warning: The outputs of the stack organization/network/prod are unknown unless they are given: an offline preview reads no other stack.`,
      `warning: aws:index/getCallerIdentity:getCallerIdentity is a function that its provider runs, ${notStarted}: ${given}`,
      `warning: aws:route53/getZone:getZone is a function that its provider runs, ${notStarted}: ${given}`,
      `warning: random:index:Chart/draw is a method that its provider runs, ${notStarted}: its result is unknown.`,
      `warning: random:index:Remote is a component of a package that runs in its own process, ${notStarted}: its children are not known, not shown and not judged by any policy, and its outputs are unknown.`,
      `warning: random:index:single is a function that its provider runs, ${notStarted}: ${given}`,
      `warning: random:index:undeclared is a function that its provider runs, ${notStarted}: ${given}`,
    ]);
  });
});
