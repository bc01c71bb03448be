import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutation } from "../acceptance/requirements/requirement";

const root = join(__dirname, "..", "..");
const copied = ["infra", "tests/infra", "tests/support", "tsconfig.json", "package.json"];
const copiedProject = ["Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.prod.yaml", "README.md"];

/** A copy of the program and its tests in a temporary folder, in which a protection can be taken away. */
export class MutatedCopy {
  readonly directory = mkdtempSync(join(tmpdir(), "secure-transport-mutation-"));

  constructor() {
    for (const entry of [...copied, ...copiedProject]) {
      cpSync(join(root, entry), join(this.directory, entry), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(this.directory, "node_modules"));
  }

  /** Applies mutations, each once, while `use` runs. */
  with<Result>(mutations: readonly Mutation[], use: () => Result): Result {
    const originals = new Map<string, string>();
    try {
      for (const { file, remove, replaceBy } of mutations) {
        const target = join(this.directory, file);
        const text = readFileSync(target, "utf8");
        originals.set(target, originals.get(target) ?? text);
        writeFileSync(target, mutated(text, { file, remove, replaceBy }));
      }
      return use();
    } finally {
      for (const [target, original] of originals) writeFileSync(target, original);
    }
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }
}

/** A mutation that no longer fits the program would prove nothing. */
function mutated(text: string, { file, remove, replaceBy }: Mutation): string {
  const occurrences = text.split(remove).length - 1;
  if (occurrences !== 1) throw new Error(`${file} holds ${remove} ${occurrences} times instead of once.`);
  const changed = text.replace(remove, () => replaceBy);
  if (changed === text) throw new Error(`${file} is the same without ${remove}.`);
  return changed;
}
