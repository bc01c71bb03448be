import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/** Where a program runs and what is run there. */
export interface ProgramLocation {
  readonly directory: string;
  /** Relative to the directory; ".": what package.json says. */
  readonly entryPoint: string;
}

/** A program runs in the folder of its `main`. Throws an `Error` where `main` does not exist. */
export function locateProgram(projectDirectory: string, main: string): ProgramLocation {
  const path = resolve(projectDirectory, main);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`project 'main' could not be read: ${path} does not exist`);
  return found.isDirectory()
    ? { directory: path, entryPoint: "." }
    : { directory: dirname(path), entryPoint: basename(path) };
}
