import { equal } from "node:assert/strict";
import { secretMask } from "../../../tools/text/secret-mask";

describe("secret mask", () => {
  const cases: Record<string, [secrets: string[], text: string, masked: string]> = {
    "hides a secret wherever it stands": [["hunter2"], "a hunter2, hunter2!", "a [secret], [secret]!"],
    "hides it in its JSON form": [['a"b\nc'], 'say {"x":"a\\"b\\nc"}', 'say {"x":"[secret]"}'],
    "takes it literally": [["a.c("], "abc( a.c(", "abc( [secret]"],
    "hides the longer of two that overlap": [["pass", "password"], "password pass", "[secret] [secret]"],
    "leaves what is no secret": [["hunter2"], "open", "open"],
    "leaves what is too short to hide": [["ab", ""], "ab a", "ab a"],
    "leaves true and false": [["true", "False"], "true False", "true False"],
    "leaves all where there is no secret": [[], "hunter2", "hunter2"],
  };
  for (const [what, [secrets, text, masked]] of Object.entries(cases)) {
    it(what, () => {
      equal(secretMask(secrets)(text), masked);
    });
  }
});
