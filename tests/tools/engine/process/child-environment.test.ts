import { deepEqual } from "node:assert/strict";
import { childEnvironment } from "../../../../tools/engine/process/child-environment";

const names = [
  "PULUMI_CONFIG",
  "PULUMI_NODEJS_STACK",
  "PULUMI_NODEJS_TYPESCRIPT",
  "PULUMI_NODEJS_TRANSPILE_ONLY",
  "PREVIEW_TEST",
  "FORCE_COLOR",
];

const ours = /^(PULUMI|PREVIEW_TEST|FORCE_COLOR)/;

describe("the environment of a program or pack", () => {
  const ambient = Object.entries(process.env).filter(([name]) => ours.test(name));

  beforeEach(() => {
    for (const [name] of ambient) Reflect.deleteProperty(process.env, name);
    for (const name of names) process.env[name] = "the user's";
  });

  afterEach(() => {
    for (const name of names) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, Object.fromEntries(ambient));
  });

  function environment(typescript: boolean, tsconfig = ""): Record<string, string | undefined> {
    const environment = childEnvironment(
      { typescript, tsconfig, nodeargs: [] },
      { PULUMI_NODEJS_PROJECT: "sample" },
    );
    return Object.fromEntries(Object.entries(environment).filter(([name]) => ours.test(name)));
  }

  it("is the user's, without what only the engine may say", () => {
    deepEqual(environment(false), {
      PREVIEW_TEST: "the user's",
      PULUMI_NODEJS_PROJECT: "sample",
      PULUMI_NODEJS_TRANSPILE_ONLY: "the user's",
    });
  });

  it("says how TypeScript is read", () => {
    const { PULUMI_NODEJS_TYPESCRIPT, PULUMI_NODEJS_TSCONFIG_PATH } = environment(
      true,
      "tsconfig.program.json",
    );
    deepEqual([PULUMI_NODEJS_TYPESCRIPT, PULUMI_NODEJS_TSCONFIG_PATH], ["true", "tsconfig.program.json"]);
  });
});
