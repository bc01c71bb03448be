import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { join } from "node:path";
import { installedProgram } from "./harness/installed-program";
import { previewProgram } from "./harness/preview-program";

const unknown = { $unknown: true };
const secret = { $secret: true };
const transpiled = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };
const passphrase = "correct horse battery staple";

// Not proved: secrets of the Pulumi service or of a key service, which no offline preview can open.
describe("stack references and configuration", () => {
  it("the outputs of other stacks are unknown, with a warning for each stack", async () => {
    const preview = await previewProgram("stack-references");
    deepEqual(preview.diagnostics.toSorted(), [
      "warning: The outputs of the stack acme/network/prod are unknown unless they are given: an offline preview reads no other stack.",
      "warning: The outputs of the stack acme/settings/dev are unknown unless they are given: an offline preview reads no other stack.",
    ]);
    deepEqual(preview.inputs("api"), { description: unknown, tags: { port: unknown } });
    deepEqual(preview.outputs, { host: unknown, port: unknown, settings: unknown });
    deepEqual(preview.resource("api").after, ["the outputs of acme/network/prod"]);
  });

  it("the outputs of other stacks that are given", async () => {
    const folder = installedProgram("stack-references");
    const preview = await previewProgram("stack-references", [
      ...["--stack-outputs", `acme/network/prod=${join(folder, "network.json")}`],
      ...["--stack-outputs", `acme/settings/dev=${join(folder, "settings.json")}`],
    ]);
    deepEqual(preview.diagnostics, []);
    deepEqual(preview.inputs("api"), { description: "for db.example.com", tags: { port: "5432" } });
    deepEqual(preview.inputs("tuned"), { description: "from settings" });
    deepEqual(preview.outputs, { host: "db.example.com", port: 5432, settings: "from settings" });
  });

  it("configuration that the program requires and the stack lacks: the key, and how to set it", async () => {
    const preview = await previewProgram("requires-configuration");
    equal(preview.end, "2 usage");
    match(
      preview.failure ?? "",
      /^Missing required configuration variable 'requires-configuration:domain'\n.*, or here with --config requires-configuration:domain=VALUE$/,
    );
  });

  it("configuration of every type, with secrets that the CLI sealed with a passphrase", async () => {
    const preview = await previewProgram("configuration", [], {
      ...transpiled,
      PULUMI_CONFIG_PASSPHRASE: passphrase,
    });
    deepEqual(preview.diagnostics, []);
    deepEqual(preview.inputs("api"), {
      description: "api.example.com 2 true",
      tags: { team: "payments" },
    });
    deepEqual(preview.inputs("token"), { type: "SecureString", value: secret });
    deepEqual(preview.inputs("database"), { type: "SecureString", value: secret });
    deepEqual(preview.inputs("default_7_48_0"), {
      defaultTags: '{"tags":{"owner":"platform"}}',
      region: "eu-central-1",
      version: "7.48.0",
    });
    deepEqual(preview.outputs, {
      lengths: ["s3cr3t-t0ken".length, "pa55-of-database".length],
      missing: "none",
      origins: ["https://www.example.com"],
      other: "elsewhere",
      ratio: 0.75,
      token: secret,
    });
    doesNotMatch(preview.text, /s3cr3t-t0ken|pa55-of-database/);
  });

  it("without the passphrase the program sees placeholders, and the preview says so", async () => {
    const preview = await previewProgram("configuration", [], transpiled);
    deepEqual(preview.diagnostics, [
      "warning: The program sees '[secret not available offline]' in place of configuration:database, configuration:token: " +
        "PULUMI_CONFIG_PASSPHRASE and PULUMI_CONFIG_PASSPHRASE_FILE are not set. Give values with --secret-config KEY=VALUE.",
    ]);
    deepEqual(preview.inputs("token"), { type: "SecureString", value: secret });
  });
});
