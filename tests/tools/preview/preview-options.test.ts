import { deepEqual, throws } from "node:assert/strict";
import { UsageError } from "../../../tools/text/usage-error";
import { previewArguments } from "../../support/preview-arguments";

const none = {
  cwd: ".",
  stack: undefined,
  config: [],
  configPath: false,
  packs: [],
  stackOutputs: [],
  invokeAnswers: [],
  writeInvokeAnswers: undefined,
};

describe("readPreviewArguments", () => {
  it("has defaults for everything", () => {
    deepEqual(previewArguments([]), none);
  });

  it("reads every option, and keeps the order of configuration values of both kinds", () => {
    const argv =
      "prod -C dir -c a=1 --secret-config b=2 --config c=--x=3 --config-path --policy-pack p --policy-pack-config p.json " +
      "--policy-pack=q --policy-pack-config q.json --stack-outputs acme/net/dev=a=b.json --invoke-answers i.json --write-invoke-answers w.json";
    deepEqual(previewArguments(argv.split(" ")), {
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
      writeInvokeAnswers: "w.json",
    });
  });

  it("takes a stack by position or by name", () => {
    deepEqual(previewArguments(["--stack", "prod"]).stack, "prod");
    deepEqual(previewArguments(["-s", "prod", "prod"]).stack, "prod");
  });

  it("reports every mistake at once", () => {
    const argv = "dev prod --policy-pack p --policy-pack-config a --policy-pack-config b";
    throws(
      () => previewArguments(argv.split(" ")),
      (error) => {
        deepEqual((error as UsageError).problems, [
          "one stack at a time; these were named: dev, prod",
          "--policy-pack-config is given for 2 packs, and --policy-pack names 1; each pack needs its own, in the same order",
        ]);
        return error instanceof UsageError;
      },
    );
  });

  it("says which form outputs of a stack have", () => {
    throws(() => previewArguments(["--stack-outputs", "net"]), /Expected NAME=FILE/);
  });
});
