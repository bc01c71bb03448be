// The SDK has V8 tell of every script from its start on, to say where a function that it serializes was written. That
// costs a quarter of a start. Most programs serialize none, and policy packs never do: V8 is asked when a first one is.
const inspector = require("node:inspector");
const path = require("node:path");
const v8 = require("node:v8");
const standIn = require("./stand-in");

/** What the SDK would not have been told of, since it was loaded before. */
function isLoadedFirst(url, sdk) {
  return url.startsWith("node:") || url.includes(`${sdk}${path.sep}`);
}

/** Stands for the SDK's module `runtime/closure/v8Hooks`. */
function lateHooks(sdk) {
  const urls = new Map();
  let session;

  async function connected() {
    const connection = new inspector.Session();
    connection.connect();
    // On being enabled V8 tells of what was loaded before, too.
    connection.on("Debugger.scriptParsed", ({ params: { scriptId, url } }) => {
      if (!isLoadedFirst(url, sdk)) urls.set(scriptId, url);
    });
    await new Promise((resolve, reject) => {
      connection.post("Debugger.enable", (error) => (error ? reject(error) : resolve()));
    });
    return connection;
  }

  return {
    isNodeAtLeastV11: true,
    isInitializedAsync: () => Promise.resolve(),
    getSessionAsync: () => (session ??= connected()),
    getScriptUrl: (id) => urls.get(id),
  };
}

module.exports = function inspectLate(sdk) {
  const hooks = standIn(path.join(sdk, "runtime", "closure", "v8Hooks.js"), lateHooks(sdk));
  // The SDK sets it in the module that is left out. Code that was compiled with other flags is not taken from a cache.
  if (hooks !== undefined) v8.setFlagsFromString("--allow-natives-syntax");
};
