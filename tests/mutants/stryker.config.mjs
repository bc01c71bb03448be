// Mutation testing of the pack: `npm run mutate`, or a part of it: `npm run mutate -- --mutate 'policy-pack/kit/**/*.ts'`.
// What was tried is remembered outside the repository's files, so that the next run tries what changed since. It does not
// mutate what runs when a file is loaded: metadata and tables, which the tests of documents and catalogue hold.
export default {
  testRunner: "mocha",
  plugins: ["@stryker-mutator/mocha-runner"],
  mochaOptions: {
    config: "tests/mutants/.mocharc.json",
  },
  testRunnerNodeArgs: ["--require", "./tests/mutants/mocha-12.cjs"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: true,
  incrementalFile: "node_modules/.cache/mutants/incremental.json",
  tempDirName: "node_modules/.cache/mutants/copy",
  ignorePatterns: [
    "/*",
    "!/policy-pack",
    "!/tests/policy-pack",
    "!/tests/support",
    "!/tests/mutants",
    "!/tsconfig.json",
    "!/package.json",
    "dist",
  ],
  ignoreStatic: true,
  timeoutMS: 5000,
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: "node_modules/.cache/mutants/report.json" },
  mutate: ["judges", "kit", "resources", "checks", "policies"].map(
    (folder) => `policy-pack/${folder}/**/*.ts`,
  ),
};
