import { deepEqual } from "node:assert/strict";
import { join } from "node:path";
import { ESLint } from "eslint";

const root = join(__dirname, "../..");
const rules = [
  "dialect/documented-exports",
  "dialect/exports-first",
  "dialect/kebab-case-files",
  "no-restricted-syntax",
  "@typescript-eslint/naming-convention",
];

// The dialect of the whole repository, each rule seen refusing what it forbids. Not proved: that a comment says why.
describe("one dialect", function () {
  this.timeout(60_000);
  const eslint = new ESLint({
    cwd: root,
    ruleFilter: ({ ruleId }) => rules.includes(ruleId),
    overrideConfig: { languageOptions: { parserOptions: { project: false } } },
  });

  async function refused(file: string, ...lines: readonly string[]): Promise<string[]> {
    const [result] = await eslint.lintText(lines.join("\n"), { filePath: join(root, file) });
    return (result?.messages ?? []).map(({ line, message }) => `${line}: ${message}`);
  }

  const assertName = "What is used of a module of Node.js is imported by its own name.";
  const cases: Readonly<
    Record<string, [file: string, lines: readonly string[], refused: readonly string[]]>
  > = {
    "an export below a helper": [
      "tools/engine/sample.ts",
      [
        "function helper() {}",
        "/** One. */",
        "export function one() { helper(); }",
        "/** Two. */",
        "export class Two {}",
      ],
      [
        "3: What a file exports stands before its helpers: move 'helper' below it.",
        "5: What a file exports stands before its helpers: move 'helper' below it.",
      ],
    ],
    "helpers below the exports, and constants and types above them": [
      "tools/engine/sample.ts",
      [
        "const least = 1;",
        "interface Own { readonly a: 1 }",
        "/** One. */",
        "export const one = (): Own => helper(least);",
        "function helper(a: 1): Own { return { a }; }",
      ],
      [],
    ],
    "an export without a doc comment": [
      "tools/engine/sample.ts",
      ["// A constant.", "export const one = 1;", "/** Two. */", "export const two = 2;"],
      ["2: An export begins with a doc comment of a sentence."],
    ],
    "the same in a test": ["tests/sample.test.ts", ["export const one = 1;"], []],
    "what is handed on": ["tools/engine/sample.ts", ['export { one } from "./one";'], []],
    "a constant in capitals": [
      "infra/sample.ts",
      ["const LEAST_TLS = 1;", "{ const { LEAST } = { LEAST: LEAST_TLS }; void LEAST; }"],
      ["1: Variable name `LEAST_TLS` must match one of the following formats: camelCase"],
    ],
    "a type that is no name of its own": [
      "policy-pack/sample.ts",
      ["interface own { readonly a: 1 }"],
      ["1: Interface name `own` must match one of the following formats: PascalCase"],
    ],
    "a module of Node.js as a whole": [
      "tests/sample.test.ts",
      [
        'import path from "node:path";',
        'import * as fs from "node:fs";',
        'import { join } from "node:path";',
      ],
      [`1: ${assertName}`, `2: ${assertName}`],
    ],
    "a module of Node.js without its prefix": [
      "tools/sample.ts",
      ['import { join } from "path";', 'import { parse } from "yaml";'],
      ["1: Modules of Node.js are imported by their node: name."],
    ],
    "loose comparisons": [
      "tests/sample.test.ts",
      ['import { equal } from "node:assert";'],
      ["1: Comparisons are strict: import from node:assert/strict."],
    ],
    "a file in camel case": ["tools/readProject.ts", [], ["1: 'readProject.ts' is not in kebab case."]],
    "files of tests, types and data": ["tests/tools/a-b.test.ts", [], []],
  };
  for (const [name, [file, lines, expected]] of Object.entries(cases)) {
    it(name, async () => {
      deepEqual(await refused(file, ...lines), expected);
    });
  }
});
