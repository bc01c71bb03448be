import { join } from "node:path";
import { staleSources } from "./stale-sources";

// Where the compiled pack is in `dist`.
const folder = join(__dirname, "..");
const [first, ...others] = staleSources(folder);

// The engine shows a failed start as what the process wrote. Yesterday's policies would be enforced otherwise.
if (first !== undefined) {
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  process.stderr.write(
    `The compiled policy pack in ${folder} is not made from its sources (${first}${more}). Build it: npm run build\n`,
  );
  process.exit(1);
}
