#!/usr/bin/env node
// Starts the command from its compiled form. JavaScript that the oldest Node.js reads, so that it can say that it is too old.
const path = require("node:path");
const { compileWhatIsStale, root } = require("./compile");

const couldNotRun = 3;
const oldestNode = [20, 19];

/** Standard output belongs to the command. */
function tell(message) {
  process.stderr.write(`${message}\n`);
}

function isNodeTooOld() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
}

/** What to do about an error that is no mistake of the command; undefined for any other. */
function adviceOn({ code, message }) {
  if (code === "MODULE_NOT_FOUND")
    return `A dependency is missing: ${message.split("\n")[0]}. Run 'npm ci' in ${root}.`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return `The commands must be compiled, and ${root} cannot be written (${code}). Run 'npm ci' there as a user who may, or in a copy.`;
  return undefined;
}

function main() {
  if (isNodeTooOld()) {
    tell(`Node.js ${oldestNode.join(".")} or newer is needed; this is ${process.versions.node}.`);
    process.exitCode = couldNotRun;
    return;
  }
  try {
    if (compileWhatIsStale()) require(path.join(__dirname, "..", "dist", "main.js"));
    else process.exitCode = couldNotRun;
  } catch (error) {
    const advice = adviceOn(error);
    if (advice === undefined) throw error;
    tell(advice);
    process.exitCode = couldNotRun;
  }
}

main();
