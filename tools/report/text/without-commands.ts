/**
 * Lines that a runner of GitHub Actions prints and does not carry out: it takes a line that begins with `::name`, or holds
 * `##[name]`, for a command, and a report is printed there too.
 */
export function withoutCommands(lines: string): string {
  return lines.replace(/##(?=\[)/g, "# #").replace(/^(\s*):(?=:)/gm, "$1: ");
}
