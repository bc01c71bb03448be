const unreadable = /failed with an unhandled exception:\n(?<place>.+:\d+)\n[^]*\n(?<error>SyntaxError: .*)/;
const uncompilable =
  /failed with an unhandled exception:\n(?:TSError: .*\n)?(?<errors>(?:.+\(\d+,\d+\): error TS\d+: [^]*)+)$/;

/** Older compilers' errors end with where in the compiler they were thrown. */
const stack = /\n\n {4}at [^]*$/;

/** What a program says of its error: of one that is no JavaScript or TypeScript where, and what is wrong there. */
export function plainError(message: string): string {
  const { place, error } = unreadable.exec(message)?.groups ?? {};
  if (place !== undefined) return `The program cannot be read: ${place}: ${error ?? ""}`;
  const { errors } = uncompilable.exec(message)?.groups ?? {};
  if (errors === undefined) return message;
  return `The program cannot be compiled: ${errors.replace(stack, "").trim()}`;
}
