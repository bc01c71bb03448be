// Was the command's name until it had a bin of its own: `run.js preview` and `run.js site` are understood for a while.
process.argv.splice(2, 1, ...(process.argv[2] === "site" ? ["site", "deploy"] : [process.argv[2]]));
require("./bin/secure-transport.js");
