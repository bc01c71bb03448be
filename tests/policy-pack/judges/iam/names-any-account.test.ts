import { deepEqual } from "node:assert/strict";
import { namesAnyAccount } from "../../../../policy-pack/judges/iam/names-any-account";

const answers = {
  "*": true,
  "arn:aws:execute-api:*:*:*": true,
  "arn:aws:execute-api:eu-west-1:*:*/*/GET/me": true,
  "arn:aws:s3:::*": true,
  "arn:aws:s3:::uploads": false,
  "arn:aws:execute-api:eu-west-1:123456789012:abc/*/GET/me": false,
  "arn:aws:events:eu-west-1:123456789012:rule/*": false,
  "arn:aws:sqs:eu-west-1:123456789012:*": false,
  "": false,
};

describe("namesAnyAccount", () => {
  it("tells a pattern that fits any account's things from one that does not", () => {
    deepEqual(Object.fromEntries(Object.keys(answers).map((arn) => [arn, namesAnyAccount(arn)])), answers);
  });
});
