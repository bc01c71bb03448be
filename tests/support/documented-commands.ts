import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** The documents whose commands people type. */
export const documents = [
  "README.md",
  ".github/README.md",
  "policy-pack/README.md",
  "policy-pack/PUBLISHING.md",
];

/** Each command of a document once: of its shell blocks and of code in its lines, without comments and what it is piped into. */
export function documentedCommands(document: string): readonly string[] {
  const markdown = readFileSync(join(root, document), "utf8");
  const blocks = [...markdown.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  const inline = [
    ...markdown.replace(/```[\s\S]*?```/g, "").matchAll(/`((?:npm|npx|pulumi|aws|gh) [^`]+)`/g),
  ].map(([, command = ""]) => command);
  const lines = [...blocks.flatMap((block) => block.replace(/\\\n\s*/g, " ").split("\n")), ...inline];
  const commands = lines
    .map((line) => line.trim().replace(/\s+#.*$/, ""))
    .flatMap((line) => [line, ...[...line.matchAll(/\$\(([^()]+)\)/g)].map(([, inner = ""]) => inner)])
    .map((line) => line.replace(/^\w+="?\$\(.*$/, "").replace(/\s+[|>].*$/, ""))
    .flatMap((line) => line.split(" && "))
    .map((command) => command.trim())
    .filter((command) => command !== "");
  return [...new Set(commands)];
}

/** The words of a command as a shell reads them; a substitution stays as it is. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");
}
