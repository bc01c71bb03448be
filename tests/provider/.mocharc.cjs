const suite = require("../support/suite.cjs");

module.exports = suite({ spec: "tests/provider/**/*.test.ts", timeout: 600_000 });
