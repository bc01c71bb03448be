import { deepEqual, equal } from "node:assert/strict";
import { chooseStack } from "../../../../tools/preview/project/choose-stack";
import type { Project } from "../../../../tools/preview/project/project-file";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder";

function choose(stacks: readonly string[], asked?: string) {
  const folder = temporaryFolder(Object.fromEntries(stacks.map((stack) => [`Pulumi.${stack}.yaml`, ""])));
  const project: Project = {
    name: "shop",
    directory: folder,
    label: "Pulumi.yaml",
    extension: ".yaml",
    main: ".",
    runtimeOptions: {},
    stackDirectory: folder,
    declarations: [],
  };
  const problems: string[] = [];
  const chosen = chooseStack(asked, project, problems);
  return { chosen, problems: problems.map((problem) => problem.replace(folder, "<folder>")) };
}

describe("chooseStack", () => {
  after(removeTemporaryFolders);

  it("takes what was asked for", () => {
    deepEqual(choose(["dev", "prod"], "prod").chosen, { stack: "prod", organization: "organization" });
    deepEqual(choose(["dev", "prod"], "acme/prod").chosen, { stack: "prod", organization: "acme" });
    deepEqual(choose(["dev", "prod"], "acme/shop/prod").chosen, { stack: "prod", organization: "acme" });
  });

  it("takes dev, or the only stack, where none was asked for", () => {
    equal(choose(["dev", "prod"]).chosen?.stack, "dev");
    equal(choose(["live"]).chosen?.stack, "live");
  });

  it("takes any stack of a project without stack files", () => {
    equal(choose([]).chosen?.stack, "dev");
    equal(choose([], "test").chosen?.stack, "test");
  });

  it("lists the stacks where the name is unknown or missing", () => {
    deepEqual(choose(["live", "prod"], "dev"), {
      chosen: undefined,
      problems: ["there is no stack 'dev' in <folder>; the stacks are live, prod"],
    });
    deepEqual(choose(["prod", "live"]), {
      chosen: undefined,
      problems: ["which stack? Name one of live, prod"],
    });
  });

  it("refuses a malformed name and a stack of another project", () => {
    deepEqual(choose([], "a b").problems, [
      "'a b' is not a stack name; expected STACK, ORGANIZATION/STACK or ORGANIZATION/PROJECT/STACK, " +
        "of letters, digits, '-', '_' and '.'",
    ]);
    deepEqual(choose([], "acme/other/dev").problems, [
      "'acme/other/dev' is a stack of project 'other'; this project is 'shop'",
    ]);
  });
});
