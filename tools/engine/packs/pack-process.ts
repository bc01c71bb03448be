import { stripVTControlCharacters } from "node:util";
import { childEnvironment } from "../process/child-environment";
import type { ChildHost } from "../process/children";
import { locateModule } from "../process/locate-module";
import { readNodeOptions } from "../process/node-options";
import type { PackProject } from "./pack-project";

/** Starts a pack's policy host as the Node.js language host does; the address of its Analyzer service. */
export async function startPack(
  directory: string,
  project: PackProject,
  environment: Readonly<Record<string, string>>,
  host: ChildHost,
): Promise<string> {
  if (project.runtime !== "nodejs") {
    throw new Error(
      `its runtime is "${project.runtime}"; an offline preview runs packs of the runtime "nodejs" only`,
    );
  }
  const options = readNodeOptions(project.runtimeOptions);
  const module = locateModule("@pulumi/pulumi/cmd/run-policy-pack", directory);
  let tellPort: (line: string) => void = () => undefined;
  const firstLine = new Promise<string>((resolve) => (tellPort = resolve));
  let awaitingPort = true;
  const lastWords: string[] = [];
  const child = host.children.start({
    arguments: [module, ...options.nodeargs, host.address, directory],
    directory,
    environment: childEnvironment(options, environment),
    onLine: (line, stream) => {
      if (stream === "stdout" && awaitingPort) {
        awaitingPort = false;
        tellPort(line);
      } else {
        lastWords.push(stripVTControlCharacters(line).trim());
        host.onLine(line);
      }
    },
  });
  const port = await Promise.race([
    firstLine,
    child.exited.then(({ code, signal }) => {
      throw new Error(
        [
          signal === null ? `it exited with code ${String(code)}` : `it was ended by ${signal}`,
          // Below the error stands its stack, which says nothing to who wrote the pack.
          ...lastWords.filter((line) => !line.startsWith("at ")).slice(-1),
        ].join(": "),
      );
    }),
  ]);
  if (!/^\d+$/.test(port)) {
    throw new Error(
      `the first line that it wrote must be its port, not "${port}": log to stderr until \`new PolicyPack()\` has run`,
    );
  }
  return `127.0.0.1:${port}`;
}
