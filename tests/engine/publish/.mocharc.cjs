const suite = require("../../support/suite.cjs");

module.exports = suite({
  spec: "tests/engine/publish/**/*.test.ts",
  require: ["./tests/engine/harness/fixtures.ts"],
  timeout: 300_000,
});
