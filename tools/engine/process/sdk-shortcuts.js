// Leaves out what the SDK does for nobody in an offline preview:
// - debug messages, each of them a call to the engine, which drops it;
// - a source-mapped stack trace of every promise, which is printed only with PULUMI_DEBUG_PROMISE_LEAKS;
// - npm's tree of installed packages (@npmcli/arborist) and TypeScript's parser, which read only functions that are
//   serialized.
// An SDK that has no such part is left as it is.
const path = require("node:path");
const replaceFunction = require("./replace-function");
const standIn = require("./stand-in");

function withoutStackTrace(debuggablePromise) {
  return (promise, context) => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
      return debuggablePromise(promise, context);
    } finally {
      Error.stackTraceLimit = limit;
    }
  };
}

/** Loads a module when one of its functions is first called. */
function loadLate(file, ...names) {
  const late =
    (name) =>
    (...args) => {
      if (require.cache[file] === placeholder) delete require.cache[file];
      return require(file)[name](...args);
    };
  const placeholder = standIn(file, Object.fromEntries(names.map((name) => [name, late(name)])));
}

module.exports = function takeShortcuts(sdk) {
  const closure = path.join(sdk, "runtime", "closure");
  loadLate(path.join(closure, "codePaths.js"), "computeCodePaths");
  loadLate(path.join(closure, "parseFunction.js"), "parseFunction", "isNativeFunction");
  replaceFunction(path.join(sdk, "log", "index.js"), "debug", () => () => Promise.resolve());
  if (!process.env["PULUMI_DEBUG_PROMISE_LEAKS"])
    replaceFunction(path.join(sdk, "runtime", "debuggable.js"), "debuggablePromise", withoutStackTrace);
};
