const suite = require("../support/suite.cjs");

module.exports = suite({ spec: "tests/mutations/**/*.test.ts", parallel: true, jobs: 2, timeout: 60_000 });
