import { deepEqual } from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UnansweredFunction } from "../../../../tools/engine/model";
import { Secret, Unknown } from "../../../../tools/engine/values";
import { readInvokeAnswers } from "../../../../tools/preview/project/invoke-answers";
import { invokeAnswersFile } from "../../../../tools/preview/project/invoke-answers-file";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder";

describe("the file of answers to fill in", () => {
  after(removeTemporaryFolders);

  const unanswered: UnansweredFunction = {
    token: "aws:route53/getZone:getZone",
    args: {
      name: "shop.example",
      filters: [{ name: "a", values: ["b"] }],
      vpcId: Unknown.value,
      tags: { owner: Unknown.value },
      token: new Secret("hunter2"),
    },
    fields: ["arn", "zoneId"],
    positions: [],
    isUnknown: true,
    isLookedInto: true,
  };

  it("names function, known arguments and fields, and is read back as it is", () => {
    const file = join(temporaryFolder({}), "answers.json");
    writeFileSync(file, invokeAnswersFile([unanswered]));
    const problems: string[] = [];
    deepEqual(readInvokeAnswers(file, problems), [
      {
        token: "aws:route53/getZone:getZone",
        args: { name: "shop.example", filters: [{ name: "a", values: ["b"] }] },
        result: { arn: null, zoneId: null },
      },
    ]);
    deepEqual(problems, []);
  });
});
