import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProcess } from "../../engine/harness/run-process";

const sources = join(__dirname, "..", "sources");

/**
 * Copies every program into `folder`, installs what their package.json name, and tells where each program is. Programs with
 * the same version of the SDK are members of one npm workspace and share one install.
 */
export async function installPrograms(folder: string): Promise<Readonly<Record<string, string>>> {
  const programs = readdirSync(sources).map((name) => ({
    name,
    workspace: join(folder, `sdk-${sdkVersion(name)}`),
  }));
  for (const { name, workspace } of programs) {
    cpSync(join(sources, name), join(workspace, name), { recursive: true });
  }
  await Promise.all([...new Set(programs.map(({ workspace }) => workspace))].map(install));
  return Object.fromEntries(programs.map(({ name, workspace }) => [name, join(workspace, name)]));
}

function sdkVersion(program: string): string {
  const file = join(sources, program, "package.json");
  const { dependencies } = JSON.parse(readFileSync(file, "utf8")) as { dependencies: Record<string, string> };
  const version = dependencies["@pulumi/pulumi"];
  if (version === undefined) throw new Error(`${file}: dependencies must name @pulumi/pulumi`);
  return version;
}

async function install(workspace: string): Promise<void> {
  writeFileSync(join(workspace, "package.json"), '{ "private": true, "workspaces": ["*"] }\n');
  const temporary = join(workspace, ".npm-temporary");
  mkdirSync(temporary);
  const { code, stdout, stderr } = await runProcess({
    command: "npm",
    args: ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"],
    cwd: workspace,
    environment: { ...process.env, TMPDIR: temporary },
  });
  if (code !== 0) throw new Error(`npm install ended with ${code} in ${workspace}\n${stdout}\n${stderr}`);
}
