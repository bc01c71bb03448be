import { deepEqual } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

/** Says nothing about loops: `each` is what makes them safe, and a generator without it stands in review. */
describe("no-array-methods-over-places", () => {
  const folders: string[] = [];
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  async function refused(code: string): Promise<(string | null)[]> {
    // One folder a program: where `CI` is set, the parser reads each project once in a process.
    const folder = mkdtempSync(join(tmpdir(), "places-"));
    folders.push(folder);
    const file: string = join(__dirname, "../../lint/no-array-methods-over-places.mjs");
    const { noArrayMethodsOverPlaces } = (await import(file)) as { noArrayMethodsOverPlaces: never };
    writeFileSync(join(folder, "tsconfig.json"), '{"compilerOptions":{"lib":["ES2023"]},"files":["a.ts"]}');
    writeFileSync(join(folder, "a.ts"), code);
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ["**/*.ts"],
          languageOptions: {
            parser: tseslint.parser,
            parserOptions: { project: "./tsconfig.json", tsconfigRootDir: folder },
          },
          plugins: { kit: { rules: { places: noArrayMethodsOverPlaces } } },
          rules: { "kit/places": "error" },
        },
      ],
    });
    const [result] = await eslint.lintFiles("a.ts");
    return (result?.messages ?? []).map(({ line, ruleId }) => `${ruleId ?? "none"} ${line}`);
  }

  it("refuses them over resources of a stack, whose views hold places", async () => {
    const code = [
      "interface StackResource<V> { readonly view: V; readonly name: string }",
      "declare const things: readonly StackResource<string>[];",
      "things.some(({ view }) => view === '');",
      "[things[0]].filter(Boolean);",
      "Array.from(things, ({ name }) => name).join();",
      "things.length;",
    ].join("\n");
    deepEqual(await refused(code), ["kit/places 3", "kit/places 4"]);
  }).timeout(30_000);

  it("refuses them over places and over pairs with a place, and nothing else", async () => {
    const code = [
      "class Input { items(): Input[] { return [this]; } entries(): [string, Input][] { return []; } }",
      "new Input().items().map((item) => item);",
      "new Input().entries().some(([key]) => key);",
      "[...new Input().items()].filter(Boolean);",
      "new Input().items().at(0);",
      "['a'].map((text) => text);",
      "[() => new Input()].map((question) => question());",
    ].join("\n");
    deepEqual(await refused(code), ["kit/places 2", "kit/places 3", "kit/places 4"]);
  }).timeout(30_000);
});
