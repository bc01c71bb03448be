const util = require("node:util");

/**
 * Keeps colours out of `util.inspect`. Node.js 20 and 22 colour a stack trace in a time that grows without bound with a
 * frame such as `node_modules/@pulumi/config.ts`; the SDK does it with every error that leaves a program.
 */
module.exports = function withoutColours() {
  const { inspect } = util;
  const plain = (value, options, depth) =>
    inspect(value, typeof options === "object" ? { ...options, colors: false } : options, depth);
  util.inspect = Object.assign(plain, inspect);
};
