// Mutation testing of the pack: `npm run mutate`, or a part of it: `npm run mutate -- --mutate 'policy-pack/kit/**/*.ts'`.
export default {
  testRunner: "fresh-mocha",
  plugins: ["./tests/mutants/fresh-mocha-runner.mjs", "./tests/mutants/score-reporter.mjs"],
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
  timeoutMS: 20_000,
  reporters: ["json", "progress-append-only", "score"],
  jsonReporter: { fileName: "node_modules/.cache/mutants/report.json" },
  mutate: ["judges", "kit", "resources", "checks", "policies"].map(
    (folder) => `policy-pack/${folder}/**/*.ts`,
  ),
};
