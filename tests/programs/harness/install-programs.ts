import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProcess } from "../../engine/harness/run-process";

const sources = join(__dirname, "..", "sources");
const npmInstall =
  "npm install --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error".split(" ");
const pnpmInstall =
  "npm exec --yes --loglevel=error -- pnpm@10.34.8 install --ignore-scripts --store-dir .store".split(" ");

/**
 * Copies every program into `folder`, installs what their package.json name, and tells where each program is. Programs with
 * the same version of the SDK are members of one npm workspace and share one install; those of pnpm have one each.
 */
export async function installPrograms(folder: string): Promise<Readonly<Record<string, string>>> {
  const programs = readdirSync(sources).map((name) => ({
    name,
    workspace: join(folder, isOfPnpm(name) ? "pnpm" : `sdk-${sdkVersion(name)}`),
  }));
  for (const { name, workspace } of programs) {
    cpSync(join(sources, name), join(workspace, name), { recursive: true });
  }
  const shared = new Set(programs.filter(({ name }) => !isOfPnpm(name)).map(({ workspace }) => workspace));
  for (const workspace of shared) {
    writeFileSync(join(workspace, "package.json"), '{ "private": true, "workspaces": ["*"] }\n');
  }
  await Promise.all([
    ...[...shared].map((workspace) => install(workspace, npmInstall)),
    ...programs
      .filter(({ name }) => isOfPnpm(name))
      .map(({ name, workspace }) => install(join(workspace, name), pnpmInstall)),
  ]);
  return Object.fromEntries(programs.map(({ name, workspace }) => [name, join(workspace, name)]));
}

function isOfPnpm(program: string): boolean {
  return existsSync(join(sources, program, "pnpm-workspace.yaml"));
}

function sdkVersion(program: string): string {
  const file = join(sources, program, "package.json");
  const { dependencies } = JSON.parse(readFileSync(file, "utf8")) as { dependencies: Record<string, string> };
  const version = dependencies["@pulumi/pulumi"];
  if (version === undefined) throw new Error(`${file}: dependencies must name @pulumi/pulumi`);
  return version;
}

async function install(folder: string, [command = "", ...args]: readonly string[]): Promise<void> {
  const temporary = join(folder, ".npm-temporary");
  mkdirSync(temporary);
  const { code, stdout, stderr } = await runProcess({
    command,
    args,
    cwd: folder,
    environment: { ...process.env, TMPDIR: temporary },
  });
  if (code !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${code} in ${folder}\n${stdout}\n${stderr}`);
}
