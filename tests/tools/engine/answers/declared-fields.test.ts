import { deepEqual } from "node:assert/strict";
import { declaredFields } from "../../../../tools/engine/answers/declared-fields";

// Reads the declarations of the SDK that is installed here.
describe("declared fields of a function's result", () => {
  const cases: Record<string, string[]> = {
    "aws:index/getCallerIdentity:getCallerIdentity": ["accountId", "arn", "id", "userId"],
    "aws:route53/getZone:getZone": ["arn", "callerReference", "comment"],
  };
  for (const [token, first] of Object.entries(cases)) {
    it(`of ${token} begin with ${first.join(", ")}`, () => {
      deepEqual(declaredFields(token, __dirname).slice(0, first.length), first);
    });
  }

  for (const token of ["aws:index/getNothing:getNothing", "nobody:index:get", "odd"]) {
    it(`of ${token} are none`, () => {
      deepEqual(declaredFields(token, __dirname), []);
    });
  }
});
