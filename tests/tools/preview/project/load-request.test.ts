// Does not prove: that the engine hands these entries to the program (tests/tools/preview/main shows that).
import { deepEqual, equal, throws } from "node:assert/strict";
import { join, relative } from "node:path";
import { loadRequest } from "../../../../tools/preview/project/load-request";
import { UsageError } from "../../../../tools/text/usage-error";
import { previewArguments } from "../../../support/preview-arguments";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder";

const minimal = "name: shop\nruntime: nodejs\n";

function load(files: Record<string, string>, argv: string[] = [], environment: NodeJS.ProcessEnv = {}) {
  return loadRequest(previewArguments(["--cwd", temporaryFolder(files), ...argv]), environment);
}

function problemsOf(files: Record<string, string>, argv: string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const folder = temporaryFolder(files);
  let problems: readonly string[] = [];
  throws(
    () => loadRequest(previewArguments(["--cwd", folder, ...argv]), environment),
    (error) => {
      problems = (error as UsageError).problems;
      return error instanceof UsageError;
    },
  );
  return problems.map((problem) => problem.replaceAll(folder, "<folder>"));
}

describe("loadRequest", () => {
  after(removeTemporaryFolders);

  it("reads project, stack, program and runtime options", () => {
    const folder = temporaryFolder({
      "Pulumi.yml":
        "name: shop\nruntime: {name: nodejs, options: {typescript: false, nodeargs: --trace-warnings}}\n" +
        "main: src/\nstackConfigDir: stacks\n",
      "stacks/Pulumi.dev.yml": "config:\n  region: eu\n",
      "below/deeper/file": "",
    });
    const { request, notes } = loadRequest(previewArguments(["--cwd", join(folder, "below", "deeper")]), {});
    deepEqual(request, {
      project: "shop",
      stack: "dev",
      organization: "organization",
      projectDirectory: folder,
      main: "src/",
      runtimeOptions: { typescript: false, nodeargs: "--trace-warnings" },
      config: [{ key: "shop:region", value: "eu", secret: false }],
      secrets: [],
      stackTags: {},
      packs: [],
      stackReferences: {},
      invokes: [],
    });
    deepEqual(notes, ["No policy pack was named, so nothing was enforced."]);
  });

  it("reads a project and a stack in JSON", () => {
    const { request } = load({
      "Pulumi.json": '{"name": "shop", "runtime": "nodejs"}',
      "Pulumi.dev.json": '{"config": {"size": 3}}',
    });
    deepEqual(request.config, [{ key: "shop:size", value: "3", secret: false }]);
    equal(request.main, ".");
  });

  it("takes the folder of the stacks from the older 'config'", () => {
    const { request } = load({
      "Pulumi.yaml": `${minimal}config: stacks\n`,
      "stacks/Pulumi.dev.yaml": "config: {region: eu}\n",
    });
    deepEqual(request.config, [{ key: "shop:region", value: "eu", secret: false }]);
  });

  it("gives packs, their configuration, stack outputs, invoke answers and stack tags to the engine", () => {
    const folder = temporaryFolder({
      "Pulumi.yaml": minimal,
      "Pulumi.dev.yaml": "config:\n  pulumi:tags: {owner: web}\n",
      "pack/PulumiPolicy.yaml": "runtime: nodejs\n",
      "pack.json": '{"api-minimum-tls": {"enforcementLevel": "advisory", "floor": 1.2, "many": 3}}',
      "network.json": '{"vpcId": "vpc-1", "zones": 3}',
      "invokes.json":
        '[{"token": "aws:index/getRegion:getRegion", "result": {"name": "eu-west-1"}},' +
        '{"token": "aws:a/b:c", "args": {"x": 1}, "result": {}}]',
    });
    const at = (name: string) => join(folder, name);
    const argv = ["--cwd", folder, "--policy-pack", at("pack"), "--policy-pack-config", at("pack.json")];
    argv.push(
      "--stack-outputs",
      `acme/net/dev=${at("network.json")}`,
      "--invoke-answers",
      at("invokes.json"),
    );
    const { request, notes } = loadRequest(previewArguments(argv), {});
    deepEqual(request.packs, [
      {
        directory: at("pack"),
        label: at("pack"),
        config: { "api-minimum-tls": { enforcementLevel: "advisory", floor: 1.2, many: 3 } },
      },
    ]);
    deepEqual(request.stackReferences, { "acme/net/dev": { vpcId: "vpc-1", zones: 3 } });
    deepEqual(request.invokes, [
      { token: "aws:index/getRegion:getRegion", result: { name: "eu-west-1" } },
      { token: "aws:a/b:c", args: { x: 1 }, result: {} },
    ]);
    deepEqual(request.stackTags, { owner: "web" });
    deepEqual(notes, []);
  });

  it("names the packs of the project where none is asked for", () => {
    const folder = temporaryFolder({
      "Pulumi.yaml": minimal,
      "rules/PulumiPolicy.yaml": "runtime: nodejs\n",
    });
    const { notes } = loadRequest(previewArguments(["--cwd", folder]), {});
    const pack = relative(process.cwd(), join(folder, "rules"));
    deepEqual(notes, [
      `No policy pack was named, so nothing was enforced. This project has one: --policy-pack ${pack}`,
    ]);
  });

  it("says where there is no project", () => {
    deepEqual(problemsOf({}), ["there is no Pulumi.yaml in <folder> or above it; point --cwd at a project"]);
  });

  it("names the project, or the projects, below where there is none", () => {
    const below = (files: Record<string, string>) =>
      problemsOf({ "node_modules/a/Pulumi.yaml": minimal, ".git/Pulumi.yaml": minimal, ...files });
    deepEqual(below({ "infra/Pulumi.yaml": minimal }), [
      "there is no Pulumi.yaml in <folder> or above it; there is one below: --cwd <folder>/infra",
    ]);
    deepEqual(
      below({
        "apps/web/Pulumi.yaml": minimal,
        "apps/api/Pulumi.json": "{}",
        "a/b/c/d/Pulumi.yaml": minimal,
      }),
      [
        "there is no Pulumi.yaml in <folder> or above it; there are several below, to be named one at a time: " +
          "--cwd <folder>/apps/api, --cwd <folder>/apps/web",
      ],
    );
  });

  it("reports packs, files, project and stack at once", () => {
    deepEqual(
      problemsOf({ "Pulumi.yaml": minimal, "Pulumi.prod.yaml": "", "Pulumi.test.yaml": "" }, [
        "--policy-pack",
        "/no/such/pack",
        "--policy-pack",
        "/tmp",
        "--stack-outputs",
        "net=/no/such/file.json",
        "--stack",
        "dev",
      ]),
      [
        "--policy-pack /no/such/pack: there is no such folder or package",
        "--policy-pack /tmp: there is no PulumiPolicy.yaml in it",
        "--stack-outputs /no/such/file.json: cannot be read: ENOENT: no such file or directory, open '/no/such/file.json'",
        "there is no stack 'dev' in <folder>; the stacks are prod, test",
      ],
    );
  });

  it("names file and line of every mistake in a YAML file", () => {
    deepEqual(problemsOf({ "Pulumi.yaml": minimal, "Pulumi.dev.yaml": "config:\n  a: [1\n  b: 2\n" }), [
      "Pulumi.dev.yaml:3: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ]);
    deepEqual(problemsOf({ "Pulumi.yaml": "name: shop\nname: shop\nruntime: nodejs\n" }), [
      "Pulumi.yaml:2: Map keys must be unique",
    ]);
  });

  it("refuses answers that have another form", () => {
    const folder = temporaryFolder({ "a.json": '[\n{"token": "t"},\n{"token": "t", "result": {}, "x": 1}]' });
    const file = join(folder, "a.json");
    deepEqual(problemsOf({ "Pulumi.yaml": minimal }, ["--invoke-answers", file]), [
      `--invoke-answers ${file}:2: expected {"token": "package:module:function", "args": {…}, "result": {…}}`,
      `--invoke-answers ${file}:3: expected {"token": "package:module:function", "args": {…}, "result": {…}}`,
    ]);
  });
});
