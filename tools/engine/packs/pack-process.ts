import { stripVTControlCharacters } from "node:util";
import { childEnvironment } from "../process/child-environment";
import type { ChildHost } from "../process/children";
import { locateModule } from "../process/locate-module";
import { readNodeOptions } from "../process/node-options";
import { deferred } from "../rpc/deferred";
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
  const firstLine = deferred<string>();
  let isAwaited = true;
  let lastWords = "";
  const child = host.children.start({
    arguments: [module, ...options.nodeargs, host.address, directory],
    directory,
    environment: childEnvironment(options, environment),
    onLine: (line, stream) => {
      if (stream === "stdout" && isAwaited) {
        isAwaited = false;
        firstLine.resolve(line);
        return;
      }
      const words = stripVTControlCharacters(line).trim();
      // Below the error stands its stack, which says nothing to who wrote the pack.
      if (!words.startsWith("at ")) lastWords = `: ${words}`;
      host.onLine(line);
    },
  });
  const ended = child.exited.then(({ code, signal }) => {
    const end = signal === null ? `it exited with code ${String(code)}` : `it was ended by ${signal}`;
    throw new Error(end + lastWords);
  });
  const port = await Promise.race([firstLine.promise, ended]);
  if (/^\d+$/.test(port)) return `127.0.0.1:${port}`;
  throw new Error(
    `the first line that it wrote must be its port, not "${port}": log to stderr until \`new PolicyPack()\` has run`,
  );
}
