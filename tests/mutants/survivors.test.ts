import { deepEqual, match } from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Survivor {
  readonly file: string;
  /** The line that it begins in. */
  readonly line: string;
  readonly original: string;
  readonly replacement: string;
}

const root = join(__dirname, "../..");
const reasons = JSON.parse(readFileSync(join(__dirname, "survivors.json"), "utf8")) as readonly {
  readonly reason: string;
  readonly mutants: readonly Survivor[];
}[];
const mutants = reasons.flatMap((each) => each.mutants);
const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** Says nothing about whether they survive: `npm run mutate` does, and names those that do not any more. */
describe("the mutants that survive", () => {
  it("are of what the sources say", () => {
    deepEqual(
      mutants.filter(({ file, line, original }) => {
        const path = join(root, file);
        const source = existsSync(path) ? readFileSync(path, "utf8") : "";
        const lines = source.split("\n").map((each) => each.trim());
        return !lines.includes(line) || !oneLine(source).includes(oneLine(original));
      }),
      [],
    );
  });

  it("have a reason, and are listed once", () => {
    for (const { reason } of reasons) match(reason, /^[A-Z].+\.$/s);
    const keys = mutants.map((mutant) => JSON.stringify(mutant));
    deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
  });
});
