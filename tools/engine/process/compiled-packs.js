// The SDK's policy host loads TypeScript for every pack. One that is compiled needs none.
const { readdirSync } = require("node:fs");
const path = require("node:path");
const replaceFunction = require("./replace-function");

function isTypeScript(name) {
  return /(?<!\.d)\.[cm]?tsx?$/.test(name);
}

function holdsTypeScript(folder) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? entry.name !== "node_modules" && holdsTypeScript(path.join(folder, entry.name))
      : isTypeScript(entry.name),
  );
}

/** True where what Node.js would load is JavaScript, and nothing else lies beside it. */
function isCompiled(pack) {
  try {
    return !holdsTypeScript(path.dirname(require.resolve(path.resolve(pack))));
  } catch {
    return false;
  }
}

module.exports = function takePacksAsCompiled(sdk) {
  const run = path.join(sdk, "cmd", "run-policy-pack", "run.js");
  replaceFunction(run, "run", (original) => (options) => {
    const typeScript = options.typeScript && !isCompiled(options.argv._[0]);
    return original({ ...options, typeScript });
  });
};
