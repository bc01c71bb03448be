import { deepEqual, throws } from "node:assert/strict";
import { parseArguments } from "../../../tools/preview/arguments";
import { UsageError } from "../../../tools/preview/usage-error";

const none = {
  cwd: ".",
  stack: undefined,
  config: [],
  configPath: false,
  packs: [],
  stackOutputs: [],
  invokeAnswers: [],
  json: false,
  help: false,
  version: false,
  colour: undefined,
};

describe("parseArguments", () => {
  it("has defaults for everything", () => {
    deepEqual(parseArguments([]), none);
  });

  it("reads every option", () => {
    const argv =
      "prod -C dir -c a=1 --secret-config b=2 --config c=--x=3 --config-path --policy-pack p --policy-pack-config p.json " +
      "--policy-pack=q --policy-pack-config q.json --stack-outputs acme/net/dev=a=b.json --invoke-answers i.json " +
      "--json --no-color";
    deepEqual(parseArguments(argv.split(" ")), {
      ...none,
      cwd: "dir",
      stack: "prod",
      config: [
        { text: "a=1", secret: false },
        { text: "b=2", secret: true },
        { text: "c=--x=3", secret: false },
      ],
      configPath: true,
      packs: [
        { directory: "p", configFile: "p.json" },
        { directory: "q", configFile: "q.json" },
      ],
      stackOutputs: [{ stack: "acme/net/dev", file: "a=b.json" }],
      invokeAnswers: ["i.json"],
      json: true,
      colour: false,
    });
  });

  it("takes a stack by position or by name", () => {
    deepEqual(parseArguments(["--stack", "prod"]).stack, "prod");
    deepEqual(parseArguments(["-s", "prod", "prod"]).stack, "prod");
    deepEqual(parseArguments(["--help", "--version", "--color"]), {
      ...none,
      help: true,
      version: true,
      colour: true,
    });
  });

  it("reports every mistake at once", () => {
    const argv =
      "dev prod --polcy-pack x --json=yes --policy-pack p --policy-pack-config a --policy-pack-config b " +
      "-C a --cwd b --color --no-color --stack-outputs net --config --json --stack";
    throws(
      () => parseArguments(argv.split(" ")),
      (error) => {
        deepEqual((error as UsageError).problems, [
          "--polcy-pack is not an option; see --help",
          "--json takes no value; it was given 'yes'",
          "--config needs a value; see --help",
          "--stack needs a value; see --help",
          "--cwd is given 2 times; expected once",
          "--color and --no-color exclude each other",
          "one stack at a time; these were named: dev, prod, x",
          "--policy-pack-config is given 2 times and --policy-pack 1 times; each pack needs its own, in the same order",
          "--stack-outputs 'net': expected NAME=FILE, with the name that the StackReference uses",
        ]);
        return error instanceof UsageError;
      },
    );
  });
});
