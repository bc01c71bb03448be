const suite = require("../support/suite.cjs");

module.exports = suite({
  spec: "tests/engine/**/*.test.ts",
  require: ["./tests/engine/harness/fixtures.ts"],
  ignore: ["tests/engine/publish/**"],
  parallel: true,
  jobs: 2,
  timeout: 300_000,
});
