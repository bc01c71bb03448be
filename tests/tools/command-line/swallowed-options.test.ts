import { deepEqual } from "node:assert/strict";
import { Option } from "commander";
import { swallowedOptions } from "../../../tools/command-line/swallowed-options";

const options = [new Option("--json"), new Option("--out-dir <folder>"), new Option("--no-color")];
const npm = { npm_lifecycle_event: "start" };

describe("swallowedOptions", () => {
  it("finds what npm took for itself", () => {
    const environment = {
      ...npm,
      npm_config_json: "true",
      npm_config_out_dir: "x",
      npm_config_color: "false",
    };
    deepEqual(swallowedOptions(options, ["preview"], environment), ["--json", "--out-dir"]);
  });

  it("finds nothing that was handed on", () => {
    const environment = { ...npm, npm_config_json: "true", npm_config_out_dir: "x" };
    deepEqual(swallowedOptions(options, ["preview", "--json", "--out-dir=x"], environment), []);
  });

  it("finds nothing outside of npm", () => {
    deepEqual(swallowedOptions(options, ["preview"], { npm_config_json: "true" }), []);
  });
});
