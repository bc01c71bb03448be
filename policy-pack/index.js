// Node.js loads this file where the compiled pack, which package.json names, is not there; it would end in a trace.
process.stderr.write(
  `The policy pack in ${__dirname} is not compiled: it has no dist/index.js. Build it where its sources are: npm run build\n`,
);
process.exit(1);
