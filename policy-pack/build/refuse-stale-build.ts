import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { staleSources } from "./stale-sources";

const isCompiled = basename(dirname(__dirname)) === "dist";
const folder = join(__dirname, isCompiled ? "../.." : "..");

// The engine shows a failed start as what the process wrote. Yesterday's policies would be enforced otherwise, and
// without a compiled pack the sources would be compiled at every preview.
const refusal = isCompiled ? stale() : missing();
if (refusal !== undefined) {
  process.stderr.write(`${refusal} Build it: npm run build\n`);
  process.exit(1);
}

function stale(): string | undefined {
  const [first, ...others] = staleSources(folder);
  if (first === undefined) return undefined;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `The compiled policy pack in ${folder} is not made from its sources (${first}${more}).`;
}

function missing(): string | undefined {
  if (existsSync(join(folder, "dist/index.js"))) return undefined;
  return `The policy pack in ${folder} is not compiled: it has no dist/index.js.`;
}
