/** The folder of an installed program. */
export function installedProgram(name: string): string {
  const installed = JSON.parse(process.env["PROGRAMS_SUITE"] ?? "{}") as Readonly<Record<string, string>>;
  const folder = installed[name];
  if (folder === undefined) throw new Error(`'${name}' is not installed: run \`npm run test:programs\`.`);
  return folder;
}
