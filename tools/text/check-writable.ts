import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "./usage-error";

/** @throws UsageError where the file that an option names cannot be written: said before the work, not after it. */
export function checkWritable(option: string, file: string): void {
  const exists = existsSync(file);
  if (exists && statSync(file).isDirectory()) throw new UsageError([`${option} ${file}: it is a folder`]);
  try {
    accessSync(exists ? file : dirname(file), constants.W_OK);
  } catch (error) {
    throw new UsageError([`${option} ${file}: cannot be written: ${(error as Error).message}`]);
  }
}
