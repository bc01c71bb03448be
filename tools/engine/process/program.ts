import { availableParallelism } from "node:os";
import type { PreviewRequest } from "../model";
import { childEnvironment } from "./child-environment";
import type { ChildHost, Exit } from "./children";
import { locateModule } from "./locate-module";
import { readNodeOptions } from "./node-options";
import type { ProgramLocation } from "./program-location";

/** Exit code of a program that has logged its error. */
const errorWasLogged = 32;
/** Exit code of an ES module whose top level awaits what never comes. */
const awaitsNothing = 13;
const outOfMemory = /<--- Last few GCs --->|Check failed: needs_context && current_scope_ == closure_scope_/;

/** A program that runs. */
export interface Program {
  /** Its error; "" where it has logged it itself, undefined where there was none. */
  readonly ended: Promise<string | undefined>;
  readonly kill: () => void;
}

/** Starts the program as the Node.js language host does. Throws an `Error` where it cannot be started. */
export function startProgram(request: PreviewRequest, location: ProgramLocation, host: ChildHost): Program {
  const options = readNodeOptions(request.runtimeOptions);
  const run = locateModule("@pulumi/pulumi/cmd/run", location.directory);
  let isOutOfMemory = false;
  const child = host.children.start({
    arguments: [...options.nodeargs, run, ...programArguments(request, location, host.address)],
    directory: location.directory,
    environment: childEnvironment(options, {
      PULUMI_CONFIG: JSON.stringify(
        Object.fromEntries(request.config.map(({ key, value }) => [key.replace(":", ":config:"), value])),
      ),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(
        request.config.filter(({ secret }) => secret).map(({ key }) => key),
      ),
    }),
    onLine: (line) => {
      isOutOfMemory ||= outOfMemory.test(line);
      host.onLine(line);
    },
  });
  return {
    ended: child.exited.then((exit) => errorOf(exit, isOutOfMemory)),
    kill: child.kill,
  };
}

function programArguments(request: PreviewRequest, location: ProgramLocation, address: string): string[] {
  const options = {
    monitor: address,
    engine: address,
    organization: request.organization,
    project: request.project,
    "root-directory": request.projectDirectory,
    stack: request.stack,
    pwd: location.directory,
    parallel: String(availableParallelism() * 4),
  };
  const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  return [...given, "--dry-run", location.entryPoint];
}

function errorOf({ code, signal }: Exit, isOutOfMemory: boolean): string | undefined {
  if (code === 0 || code === awaitsNothing) return undefined;
  if (code === errorWasLogged) return "";
  const end = signal === null ? `exited with non-zero exit code: ${String(code)}` : `was ended by ${signal}`;
  const error = `an unhandled error occurred: Program ${end}`;
  if (!isOutOfMemory) return error;
  return `${error}. It seems to have run out of memory: set \`nodeargs: --max-old-space-size=<megabytes>\` under \`runtime.options\` in Pulumi.yaml.`;
}
