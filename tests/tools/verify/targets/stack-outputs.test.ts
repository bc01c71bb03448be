import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTargets } from "../../../../tools/verify/targets/read-targets";

const program = readFileSync(join(__dirname, "../../../../infra/index.ts"), "utf8");

/** What verify reads of a stack is what this stack has: neither side may rename an output alone. */
describe("readTargets, by the outputs of this program", () => {
  it("reads no output that the program does not have, but what others call theirs", () => {
    const exported = new Set([...program.matchAll(/^export const (\w+)/gm)].map(([, name]) => name));
    const asked = new Set<string>();
    readTargets(
      new Proxy(
        { siteUrl: "https://www.example.com", apex: true },
        {
          get: (outputs, name) => {
            asked.add(String(name));
            return Reflect.get(outputs, name) as unknown;
          },
        },
      ),
    );
    deepEqual([...asked].filter((name) => !exported.has(name)).sort(), ["apexOrigin", "apexUrl", "domain"]);
  });
});
