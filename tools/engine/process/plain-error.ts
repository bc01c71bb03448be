const unreadable = /failed with an unhandled exception:\n(?<place>.+:\d+)\n[^]*\n(?<error>SyntaxError: .*)/;
const uncompilable =
  /failed with an unhandled exception:\n(?:TSError: .*\n)?(?<errors>(?:.+\(\d+,\d+\): error TS\d+: [^]*)+)$/;

/** What a program says of its error: of one that is no JavaScript or TypeScript where, and what is wrong there. */
export function plainError(message: string): string {
  const { place, error } = unreadable.exec(message)?.groups ?? {};
  if (place !== undefined) return `The program cannot be read: ${place}: ${error ?? ""}`;
  const { errors } = uncompilable.exec(message)?.groups ?? {};
  return errors === undefined ? message : `The program cannot be compiled: ${errors.trim()}`;
}
