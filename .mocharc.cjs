const suite = require("./tests/support/suite.cjs");

module.exports = suite({
  spec: "tests/**/*.test.ts",
  ignore: ["acceptance", "engine", "mutations", "programs", "provider"].map((name) => `tests/${name}/**`),
  parallel: true,
  jobs: 2,
  timeout: 20_000,
});
