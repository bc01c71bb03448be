const suite = require("../support/suite.cjs");

module.exports = suite({
  spec: "tests/programs/*.test.ts",
  require: ["./tests/programs/harness/fixtures.ts"],
  parallel: true,
  jobs: 2,
  timeout: 120_000,
});
