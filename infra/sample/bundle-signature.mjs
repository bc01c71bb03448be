import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const exported = { "@smithy/signature-v4": "SignatureV4", "@aws-crypto/sha256-js": "Sha256" };
const target = new URL("./front-end/vendor/signature-v4.js", import.meta.url);

/** The library that signs requests, as one file that a page can load: from the lock file's versions, the same each time. */
export async function bundleSignature() {
  const lock = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"));
  const versions = Object.keys(exported).map(
    (name) => `${name} ${lock.packages[`node_modules/${name}`].version}`,
  );
  const { outputFiles } = await build({
    stdin: {
      contents: Object.entries(exported)
        .map(([name, value]) => `export { ${value} } from "${name}";`)
        .join("\n"),
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    banner: { js: `/*! ${versions.join(", ")}; Apache-2.0. Made by: npm run front-end:bundle */` },
    bundle: true,
    format: "esm",
    minify: true,
    platform: "browser",
    target: "es2022",
    write: false,
  });
  return outputFiles[0].text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await bundleSignature());
