import { createRequire } from "node:module";
import { join } from "node:path";

/** Resolves a module as a script in `directory` would; throws an `Error` that says how to install the SDK. */
export function locateModule(module: string, directory: string, install: string): string {
  try {
    return createRequire(join(directory, "noop.js")).resolve(module);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new Error(`It looks like the Pulumi SDK has not been installed. Have you run ${install}?`, {
      cause: error,
    });
  }
}
