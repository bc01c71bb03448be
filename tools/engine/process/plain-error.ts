import { missingPackage } from "./missing-package";

const unreadable = /failed with an unhandled exception:\n(?<place>.+:\d+)\n[^]*\n(?<error>SyntaxError: .*)/;
const uncompilable =
  /failed with an unhandled exception:\n(?:TSError: .*\n)?(?<errors>(?:.+\(\d+,\d+\): error TS\d+: [^]*)+)$/;
/** Older compilers' errors end with where in the compiler they were thrown. */
const stack = /\n\n {4}at [^]*$/;
const notFound =
  /failed with an unhandled exception:\nError(?: \[\w+\])?: Cannot find (?:module|package) '(?<name>(?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/;

/** What a program says of its error: where it is no JavaScript or TypeScript, or lacks a package, that alone, in a sentence. */
export function plainError(message: string, programDirectory: string): string {
  const { place, error } = unreadable.exec(message)?.groups ?? {};
  if (place !== undefined) return `The program cannot be read: ${place}: ${error ?? ""}`;
  const { name } = notFound.exec(message)?.groups ?? {};
  if (name !== undefined) return missingPackage(name, programDirectory);
  const { errors } = uncompilable.exec(message)?.groups ?? {};
  if (errors === undefined) return message;
  return `The program cannot be compiled: ${errors.replace(stack, "").trim()}`;
}
