import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The fields of a function's result, by the type declaration of the SDK that the program has installed: where a program
 * awaits an answer that is not known, each of them is unknown instead of undefined. Empty where there is no declaration.
 */
export function declaredFields(token: string, programDirectory: string): readonly string[] {
  const [packageName = "", module = ""] = token.split(":");
  const root = packageRoot(`@pulumi/${packageName}`, programDirectory);
  if (root === undefined) return [];
  const file = `${join(root, module.startsWith("index/") ? module.slice("index/".length) : module)}.d.ts`;
  if (!existsSync(file)) return [];
  const declaration =
    /export interface \w+Result \{([\s\S]*?)\n\}/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  return [...declaration.matchAll(/^ {4}readonly (\w+)\??:/gm)].map(([, name]) => name ?? "");
}

function packageRoot(name: string, directory: string): string | undefined {
  try {
    return dirname(createRequire(join(directory, "noop.js")).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}
