const util = require("node:util");

/**
 * Keeps colours out of `util.inspect`. Node.js 20 and 22 colour a stack trace in a time that grows without bound with a
 * frame such as `node_modules/@pulumi/config.ts`; the SDK does it with every error that leaves a program.
 */
function withoutColours(inspect) {
  const plain = (value, options, ...others) =>
    typeof options === "object" && options !== null
      ? inspect(value, { ...options, colors: false })
      : inspect(value, options, others[0]);
  return Object.assign(plain, inspect);
}

module.exports = () => {
  util.inspect = withoutColours(util.inspect);
};
