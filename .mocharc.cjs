const { existsSync } = require("node:fs");

/** Mocha adds the files of the command line to those of `spec`: with a file named, it alone is meant. */
const namesFiles = process.argv
  .slice(2)
  .some((argument) => /\.test\.ts$|^tests\//.test(argument) || existsSync(argument));

module.exports = {
  require: ["ts-node/register/transpile-only"],
  ...(namesFiles ? {} : { spec: ["tests/**/*.test.ts"] }),
  ignore: ["acceptance", "engine", "mutations", "programs", "provider"].map((suite) => `tests/${suite}/**`),
  parallel: true,
  jobs: 2,
  timeout: 20000,
};
