// Compiles the pack into two files, the entry and the policies: a process that opens hundreds of files starts later.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const pack = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(pack, "dist");
const digests = new Map();

/** Notes of each source what is compiled of it, for `stale-sources.ts`. */
const noteDigests = {
  name: "note-digests",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path);
      const name = relative(pack, path).split(sep).join("/");
      digests.set(name, createHash("sha256").update(contents).digest("hex"));
      return { contents, loader: "ts" };
    });
  },
};

async function compile() {
  const { outputFiles } = await build({
    absWorkingDir: dirname(pack),
    entryPoints: [join(pack, "index.ts"), join(pack, "policies/index.ts")],
    outdir: dist,
    bundle: true,
    // Who takes single policies from the compiled pack has the same ones as its entry.
    external: ["./policies"],
    packages: "external",
    platform: "node",
    target: "node20",
    sourcemap: true,
    sourcesContent: false,
    plugins: [noteDigests],
    logLevel: "warning",
    write: false,
  });
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, "policies"), { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const sorted = Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(dist, ".sources.json"), JSON.stringify(sorted));
}

compile().catch((error) => {
  // What esbuild objects to it has said.
  if (!("errors" in error)) throw error;
  process.exitCode = 1;
});
