import { equal } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const requireHere = createRequire(__filename);
const takePacksAsCompiled = requireHere("../../../../tools/engine/process/compiled-packs.js") as (
  sdk: string,
) => void;

type Run = (options: { argv: { _: string[] }; typeScript: boolean }) => { typeScript: boolean };

// Not proved: that the policy host of an SDK takes its options so; `npm run test:programs` runs packs of both kinds.
describe("TypeScript in a policy host", () => {
  let folder: string;
  let run: Run;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "compiled-packs-"));
    const host = join(folder, "sdk", "cmd", "run-policy-pack", "run.js");
    write(host, "exports.run = (options) => options;");
    takePacksAsCompiled(join(folder, "sdk"));
    run = (requireHere(host) as { run: Run }).run;
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  const packs: Readonly<Record<string, { files: readonly string[]; main: string; loads: boolean }>> = {
    "compiled, with its sources elsewhere": {
      files: ["index.ts", "dist/index.js", "dist/index.d.ts", "dist/node_modules/other/index.ts"],
      main: "dist/index.js",
      loads: false,
    },
    "in TypeScript": { files: ["index.ts"], main: "index.ts", loads: true },
    "in JavaScript with TypeScript beside it": {
      files: ["index.js", "rules/cors.ts"],
      main: "index.js",
      loads: true,
    },
    "whose entry point is not there": { files: ["rules.js"], main: "dist/index.js", loads: true },
  };
  for (const [name, { files, main, loads }] of Object.entries(packs)) {
    it(`is ${loads ? "" : "not "}loaded for a pack ${name}`, () => {
      const pack = join(folder, name);
      write(join(pack, "package.json"), JSON.stringify({ main }));
      for (const file of files) write(join(pack, file), "");
      equal(run({ argv: { _: [pack] }, typeScript: true }).typeScript, loads);
    });
  }
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
