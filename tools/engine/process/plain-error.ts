import { isBuiltin } from "node:module";
import { missingPackages } from "./missing-packages";

const unreadable = /failed with an unhandled exception:\n(?<place>.+:\d+)\n[^]*\n(?<error>SyntaxError: .*)/;
const uncompilable =
  /failed with an unhandled exception:\n(?:TSError: .*\n)?(?<errors>(?:.+\(\d+,\d+\): error TS\d+: [^]*)+)$/;
/** What swc says, of each mistake, ahead of an excerpt; then come frames of native code. */
const mistakes = /^(?:Error:)? *[x×] +(?<said>.+)\n(?: +[|│] .*\n)* *(?:,-|╭─)\[(?<place>.+:\d+):\d+\]$/gm;
/** Older compilers' errors end with where in the compiler they were thrown. */
const stack = /\n\n {4}at [^]*$/;
const notFound =
  /failed with an unhandled exception:\nError(?: \[\w+\])?: Cannot find (?:module|package) '(?<name>(?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/;
/** A file, by the file of the program that asks for it. */
const fileNotFound =
  /failed with an unhandled exception:\nError(?: \[\w+\])?: Cannot find module '(?<file>[./][^']*)'(?:\nRequire stack:\n- | imported from )(?<importer>(?!.*\/node_modules\/).+)/;
/** A file or folder of an asset, mostly one that the project has still to build; what follows is the SDK's own path. */
const assetNotFound =
  /failed to register new resource (?<resource>.+ \[.+\]): \d+ UNKNOWN: unmarshal properties: failed to compute .* open (?<path>.+): no such file or directory/;

const notConfigured =
  /^Missing required configuration variable '(?<key>[^']+)'\n\tplease set a value using the command /;

/** What the compiler says of an import, by the name of the package or of Node.js' module. */
const notFoundType =
  /error TS2307: Cannot find module '(?<name>(?:@[\w.-]+\/)?[\w-][\w.-]*(?::\w+)?)(?:\/[^']*)?'/g;

/** What a program says of its error: where it is no JavaScript or TypeScript, or lacks a package or configuration, that alone and what to do. */
export function plainError(message: string, programDirectory: string): string {
  const { key } = notConfigured.exec(message)?.groups ?? {};
  if (key !== undefined) return `${message}, or here with --config ${key}=VALUE`;
  const { place, error } = unreadable.exec(message)?.groups ?? {};
  if (place !== undefined) return `The program cannot be read: ${place}: ${error ?? ""}`;
  const { name } = notFound.exec(message)?.groups ?? {};
  if (name !== undefined) return missingPackages([name], programDirectory);
  const { file, importer } = fileNotFound.exec(message)?.groups ?? {};
  if (file !== undefined)
    return `The program cannot be read: ${importer ?? ""} imports '${file}', which does not exist`;
  const { resource, path } = assetNotFound.exec(message)?.groups ?? {};
  if (path !== undefined) return `${resource ?? ""} needs ${path}, which does not exist: is it built?`;
  const wrong = [...message.matchAll(mistakes)].map(
    ({ groups }) => `${groups?.["place"]}: ${groups?.["said"]}`,
  );
  if (wrong.length > 0) return `The program cannot be compiled: ${wrong.join("\n")}`;
  const { errors } = uncompilable.exec(message)?.groups ?? {};
  if (errors === undefined) return message;
  const missing = [...errors.matchAll(notFoundType)].map(({ groups }) => groups?.["name"] ?? "");
  // What else the compiler says may come of it.
  if (missing.length > 0) return missingPackages([...new Set(missing.map(typed))], programDirectory);
  return `The program cannot be compiled: ${errors.replace(stack, "").trim()}`;
}

/** The package that has the types of an import. */
function typed(name: string): string {
  return isBuiltin(name) ? "@types/node" : name;
}
