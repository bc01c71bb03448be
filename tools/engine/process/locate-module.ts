import { createRequire } from "node:module";
import { join } from "node:path";
import { missingPackages } from "./missing-packages";

/** Resolves a module as a script in `directory` would; throws an `Error` that says how to install its package. */
export function locateModule(module: string, directory: string): string {
  try {
    return createRequire(join(directory, "noop.js")).resolve(module);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new Error(missingPackages([module.split("/").slice(0, 2).join("/")], directory), { cause: error });
  }
}
