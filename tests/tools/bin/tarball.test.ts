// Does not prove: that a registry's packages fit; the tarball's dependencies are those of this checkout.
import { equal, match, ok } from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "../../..");
const shop = join(root, "tests/tools/preview/main/fixtures/shop");

describe("the tarball of the tools", function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tarball-"));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("holds what is compiled, and runs on a stack of another project without its sources", () => {
    const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: join(root, "tools"),
      encoding: "utf8",
      // Whoever runs this may not write to their home.
      env: { ...process.env, npm_config_cache: join(folder, "cache"), npm_config_update_notifier: "false" },
    });
    const [tarball] = JSON.parse(packed) as { filename: string; files: { path: string }[] }[];
    ok(tarball !== undefined);
    ok(tarball.files.every(({ path: file }) => !file.endsWith(".ts")));

    const modules = join(folder, "node_modules");
    const installed = join(modules, "secure-transport-tools");
    mkdirSync(installed, { recursive: true });
    execFileSync("tar", ["-xzf", join(folder, tarball.filename), "--strip-components=1", "-C", installed]);
    const { dependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    for (const name of [...Object.keys(dependencies), "@pulumi/policy"]) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, "node_modules", name), join(modules, name));
    }
    cpSync(shop, join(folder, "shop"), { recursive: true });

    const isTold = (name: string) => /^(npm_|INIT_CWD|PULUMI_|GITHUB_|NODE_PATH)/.test(name);
    const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isTold(name)));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(installed, "bin/secure-transport.js"),
        ...["preview", "--config", "token=correct-horse", "--policy-pack", "rules"],
      ],
      { cwd: join(folder, "shop"), encoding: "utf8", env: environment },
    );
    match(stdout, /1 policy looked at 1 of 3 resources/, stderr);
    equal(status, 0);
  });
});
