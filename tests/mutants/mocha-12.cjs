const Module = require("node:module");

/** Stryker for Node.js 20 asks for files of Mocha 11; Mocha 12 has the same ones under another ending. */
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const isOfMocha = /mocha[\\/]lib[\\/]cli[\\/](?:run-helpers|options|collect-files)$/.test(request);
  return resolve.call(this, isOfMocha ? `${request}.cjs` : request, ...rest);
};
