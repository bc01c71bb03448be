const { existsSync } = require("node:fs");
const Module = require("node:module");

/** Has another module loaded in place of one of the SDK's; gives it, or nothing where an SDK has no such module. */
module.exports = function standIn(file, exports) {
  if (!existsSync(file)) return undefined;
  const module = Object.assign(new Module(file), { filename: file, loaded: true, exports });
  return (require.cache[file] = module);
};
