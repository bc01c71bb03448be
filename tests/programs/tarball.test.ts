// Does not prove: that the packages are in a registry; nobody has published them.
import { deepEqual, equal, match } from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProcess } from "../engine/harness/run-process";

const root = join(__dirname, "../..");

function withoutNpm(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isTold = (name: string) =>
    /^(npm_lifecycle|npm_package|INIT_CWD|PULUMI_|FORCE_COLOR|NODE_PATH)/.test(name);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isTold(name)));
}

describe("the packages, installed in an empty project", () => {
  let project: string;

  async function run(command: string, args: readonly string[], cwd = project) {
    const { code, stdout, stderr } = await runProcess({
      command,
      args: [...args],
      cwd,
      environment: withoutNpm(process.env),
    });
    return { code, stdout, stderr };
  }

  before(async () => {
    project = mkdtempSync(join(tmpdir(), "empty-project-"));
    writeFileSync(
      join(project, "package.json"),
      '{ "name": "adopting", "private": true, "main": "index.js" }\n',
    );
    const packed = await run("npm", ["pack", "--workspaces", "--pack-destination", project], root);
    equal(packed.code, 0, packed.stderr);
    const tarballs = readdirSync(project).filter((file) => file.endsWith(".tgz"));
    equal(tarballs.length, 2);
    const installed = await run("npm", [
      "install",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      ...tarballs.map((file) => `./${file}`),
    ]);
    equal(installed.code, 0, installed.stderr);
    for (const file of ["index.js", "Pulumi.yaml", "Pulumi.dev.yaml"])
      cpSync(join(root, "tests/programs/sources/adopting", file), join(project, file));
  });
  after(() => {
    rmSync(project, { recursive: true, force: true });
  });

  it("judge the stack of that project", async () => {
    const { code, stdout, stderr } = await run("npx", [
      ...["--no", "secure-transport", "preview", "--policy-pack", "secure-transport-policies"],
    ]);
    match(
      stdout,
      /✖ function-url-cors-origins: 2 violated[\s\S]*Not to be deployed: 1 mandatory policy is violated\.\n$/,
    );
    equal(code, 1, stderr);
  });

  it("explain a policy, and say what they are", async () => {
    const explained = await run("npx", [
      ...["--no", "secure-transport", "policies", "explain", "function-url-cors-origins"],
      ...["--policy-pack", "secure-transport-policies"],
    ]);
    match(explained.stdout, /trusted https origins/);
    // npx takes --version for itself.
    const version = await run("node_modules/.bin/secure-transport", ["--version"]);
    deepEqual([version.code, version.stdout], [0, "0.1.0\n"]);
  });
});
