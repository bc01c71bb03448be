import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readSettings, type Settings } from "../../infra/settings/settings";
import { settingsTable } from "../../infra/settings/settings-table";
import { configuration } from "../support/infra-program";

const root = join(__dirname, "..", "..");

function yaml(file: string): unknown {
  return parse(readFileSync(join(root, file), "utf8"));
}

function settingsOf(stack: string): Settings {
  const { config } = yaml(`Pulumi.${stack}.yaml`) as { config: Record<string, unknown> };
  return readSettings({ project: "secure-transport", stack, values: configuration(config), secretKeys: [] });
}

/** Does not prove that the CLI reads the files alike: the engine suite runs it. */
describe("project files", () => {
  const project = yaml("Pulumi.yaml") as { main?: string; config: Record<string, Record<string, unknown>> };
  const declared = Object.entries(project.config).filter(([key]) => !key.includes(":"));

  it("declare the settings of the table, with its descriptions and defaults, and leave types to the program", () => {
    const ofTheProject = Object.entries(settingsTable).filter(([key]) => !key.includes(":"));
    deepEqual(
      declared,
      ofTheProject.map(([key, { description, byDefault }]) => [key, { description, default: byDefault }]),
    );
  });

  it("say of the settings that every stack must have that they are required", () => {
    const required = declared.filter(([, { description }]) => String(description).startsWith("Required. "));
    deepEqual(
      required.map(([key]) => key),
      ["domain", "hostedZoneId"],
    );
  });

  it("describe the settings of the table in the README", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    for (const [key, { description }] of declared) {
      const row = readme.split("\n").find((line) => line.startsWith(`| \`${key}\` `));
      equal(row?.includes(` ${String(description)} `), true, key);
    }
  });

  it("leave main to package.json, with which the CLI starts the program without type-checking it", () => {
    equal(project.main, undefined);
    equal((yaml("package.json") as { main: string }).main, "infra/index.ts");
  });

  it("turn default providers off, under which a resource would have no tags", () => {
    deepEqual(project.config["pulumi:disable-default-providers"], { value: ["aws"] });
  });

  it("hold values alone for each stack, and name their schema for editors", () => {
    for (const stack of ["dev", "prod"]) {
      deepEqual(Object.keys(yaml(`Pulumi.${stack}.yaml`) as object), ["config"]);
      const [first] = readFileSync(join(root, `Pulumi.${stack}.yaml`), "utf8").split("\n");
      equal(first, "# yaml-language-server: $schema=infra/settings/stack.schema.json");
    }
  });

  it("make valid settings for dev and prod, which differ", () => {
    const { domain, protect, minimumTls, mfa, tags } = settingsOf("dev");
    deepEqual(
      { domain, protect, minimumTls, mfa, tags },
      {
        domain: "dev.example.com",
        protect: false,
        minimumTls: "1.2",
        mfa: "optional",
        tags: { project: "secure-transport", environment: "dev", owner: "platform" },
      },
    );
    const prod = settingsOf("prod");
    deepEqual(
      {
        domain: prod.domain,
        protect: prod.protect,
        minimumTls: prod.minimumTls,
        mfa: prod.mfa,
        tags: prod.tags,
      },
      {
        domain: "example.com",
        protect: true,
        minimumTls: "1.3",
        mfa: "required",
        tags: { project: "secure-transport", environment: "prod", owner: "platform-security" },
      },
    );
  });
});
