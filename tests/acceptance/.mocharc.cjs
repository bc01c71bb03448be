const suite = require("../support/suite.cjs");

module.exports = suite({ spec: "tests/acceptance/**/*.test.ts", timeout: 60_000 });
