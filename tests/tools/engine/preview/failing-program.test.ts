import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { previewFixture, shortUrn } from "../../../support/preview-fixtures";
import { runPreview } from "../../../support/preview-run";
import type { ConfigEntry, Preview } from "../../../../tools/engine/model";

const directory = previewFixture("failing");
const token = { key: "sample:token", value: "token-1", secret: true };

function fail(way: string, ...config: ConfigEntry[]): Promise<Preview> {
  return runPreview({
    projectDirectory: directory,
    main: ".",
    config: [{ key: "sample:way", value: way, secret: false }, token, ...config],
  });
}

function errors(preview: Preview): [string, string][] {
  return preview.diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ urn = "", message }) => [shortUrn(urn), message]);
}

// The messages are those of Pulumi CLI 3.259.0 on the same program.
describe("preview: a program that fails", () => {
  it("shows the error with its stack, what was said and planned before, and no secret", async () => {
    const preview = await fail("throw");
    const start =
      `Running program '${directory}/index.js' failed with an unhandled exception:\n` +
      `Error: no good: [secret]\n    at Object.throw (${directory}/index.js:`;
    equal(preview.failure?.of, "program");
    equal(preview.failure.message.slice(0, start.length), start);
    deepEqual(errors(preview), [["", preview.failure.message]]);
    equal(preview.diagnostics[0]?.message, "the token is [secret]");
    deepEqual(preview.resources.map(({ name }) => name).slice(0, 1), ["sample-dev"]);
    equal(JSON.stringify(preview).includes("token-1"), false);
  });

  // The SDK's own error has frames that Node.js colours in a time without bound: coloured, this takes longer than a test may.
  it("is not coloured, nor what it logs, where the environment asks for colours", async () => {
    const asked = process.env["FORCE_COLOR"];
    process.env["FORCE_COLOR"] = "1";
    try {
      const { failure } = await fail("logged");
      deepEqual(failure, {
        of: "configuration",
        message:
          "Missing required configuration variable 'sample:certificate'\n" +
          "\tplease set a value using the command `pulumi config set sample:certificate <value>`, or here with --config sample:certificate=VALUE",
      });
    } finally {
      if (asked === undefined) Reflect.deleteProperty(process.env, "FORCE_COLOR");
      else process.env["FORCE_COLOR"] = asked;
    }
  });

  it("has not finished where it awaits what never comes", async () => {
    const { failure } = await fail("waits");
    equal(failure?.of, "program");
    match(failure.message, /^The program did not finish: it ended before it had registered its outputs/);
  });

  const messages: Record<string, [string, string]> = {
    exit: ["", "an unhandled error occurred: Program exited with non-zero exit code: 3"],
    runError: ["", "a clear message"],
    duplicate: [
      "aws:sns/topic:Topic::first",
      "Duplicate resource URN 'urn:pulumi:dev::sample::aws:sns/topic:Topic::first'; try giving it a unique name",
    ],
    badHook: ["aws:sns/topic:Topic::hooked", 'Preview failed: before hook "failing" failed: from the hook'],
  };
  for (const [way, error] of Object.entries(messages)) {
    it(`${way}: tells the one error`, async () => {
      const preview = await fail(way);
      deepEqual(errors(preview), [error]);
      deepEqual(preview.failure, { of: "program", message: error[1] });
    });
  }

  it("says that the configuration is wrong where the error names the command that mends it", async () => {
    const { failure } = await fail("refused");
    deepEqual(failure, {
      of: "configuration",
      message: "no good; to mend: pulumi config set sample:way throw",
    });
  });

  it("denies default providers that the configuration disables", async () => {
    const preview = await fail("denied", {
      key: "pulumi:disable-default-providers",
      value: '["random"]',
      secret: false,
    });
    deepEqual(errors(preview), [
      [
        "random:index:Thing::thing",
        "Default provider for 'random' disabled. 'urn:pulumi:dev::sample::random:index:Thing::thing' must use an explicit provider.",
      ],
    ]);
  });

  it("says so where there is no program", async () => {
    const preview = await runPreview({ projectDirectory: directory, main: "none.js" });
    const message = `project 'main' could not be read: ${directory}/none.js does not exist`;
    deepEqual(preview.failure, { of: "program", message });
  });

  it("says so where the SDK is not installed", async () => {
    const preview = await runPreview({ projectDirectory: "/", main: "." });
    deepEqual(preview.failure, {
      of: "program",
      message:
        "@pulumi/pulumi is not installed, and there is no package.json in / or above it: run 'npm install @pulumi/pulumi' there.",
    });
  });

  it("does not take a mistake of the engine for one of the program", async () => {
    const config = [{ key: undefined as never, value: "", secret: false }];
    await rejects(runPreview({ projectDirectory: directory, main: ".", config }), TypeError);
  });
});
