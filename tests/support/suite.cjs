const { existsSync } = require("node:fs");

/** The files and folders that a command line names, without the suite's own configuration. */
const named = process.argv
  .slice(2)
  .filter((argument, index, all) => all[index - 1] !== "--config" && !argument.startsWith("-"))
  .filter((argument) => /\.test\.ts$|^tests\//.test(argument) || existsSync(argument));

/** A suite of Mocha's. Mocha adds the files of the command line to those of `spec`: with a file named, it alone is meant. */
module.exports = ({ spec, require: more = [], ...options }) => ({
  require: ["ts-node/register/transpile-only", ...more],
  ...(named.length > 0 ? {} : { spec: [spec] }),
  ...options,
});
