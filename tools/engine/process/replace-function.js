const { existsSync } = require("node:fs");

/** Replaces an exported function of one of the SDK's modules, and of those that hand it on. */
module.exports = function replaceFunction(file, name, replacementOf, ...handedOnBy) {
  if (!existsSync(file)) return;
  const original = require(file)[name];
  if (typeof original !== "function") return;
  const replacement = replacementOf(original);
  for (const module of [file, ...handedOnBy].map((other) => require(other)))
    if (module[name] === original) module[name] = replacement;
};
