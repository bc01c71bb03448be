// Loaded into a program and into a policy host before the SDK.
const path = require("node:path");
const withoutColours = require("./plain-inspect");
const knowUnknowns = require("./unknown-answers");
const inspectLate = require("./late-inspector");
const tellOpenHandles = require("./open-handles");
const takePacksAsCompiled = require("./compiled-packs");
const takeShortcuts = require("./sdk-shortcuts");

/** What runs in this process, and with which SDK; nothing in the threads and processes that a program starts itself. */
function runnerOf(script = "") {
  const [, runner] = /[\\/]cmd[\\/](run|run-policy-pack)[\\/]index\.js$/.exec(script) ?? [];
  return runner === undefined ? undefined : { runner, sdk: path.join(script, "..", "..", "..") };
}

/** A program sees the arguments for node that it would see under the CLI, and hands on no others. */
function hideThisFile() {
  const position = process.execArgv.indexOf(`--require=${__filename}`);
  if (position >= 0) process.execArgv.splice(position, 1);
}

hideThisFile();
const found = runnerOf(process.argv[1]);
if (found !== undefined) {
  withoutColours();
  inspectLate(found.sdk);
  // An SDK that is to be traced must itself be the first to load gRPC.
  if (!process.env["TRACEPARENT"]) takeShortcuts(found.sdk);
  if (found.runner === "run-policy-pack") takePacksAsCompiled(found.sdk);
  if (found.runner === "run") {
    knowUnknowns(found.sdk);
    tellOpenHandles(found.sdk);
  }
}
