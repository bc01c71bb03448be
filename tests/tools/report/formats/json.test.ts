// Does not prove: that the document obeys its schema; tests/tools/preview and tests/tools/verify do.
import { deepEqual, equal, ok } from "node:assert/strict";
import { renderJson } from "../../../../tools/report/formats/json";
import { hostileName, hostileText } from "../hostile";
import { hostileRun } from "../hostile-run";

interface Document {
  title: string;
  problems: string[];
  findings: { message: string; evidence: string[] }[];
}

describe("renderJson", () => {
  it("keeps every character that a program says, and prints none that a terminal obeys", () => {
    const text = renderJson(hostileRun);
    const { title, problems, findings } = JSON.parse(text) as Document;
    deepEqual([title, problems], [hostileName, [hostileText]]);
    ok(findings.every(({ message, evidence }) => message === hostileText && evidence[0] === hostileText));
    equal(/(?!\n)\p{Cc}|[\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u.test(text), false);
  });

  it("prints a tool's own document in the same way", () => {
    const text = renderJson({ ...hostileRun, ownDocument: { said: hostileText, nothing: undefined } });
    deepEqual(JSON.parse(text), { said: hostileText, nothing: null });
    equal(/(?!\n)\p{Cc}|\u202e/u.test(text), false);
  });
});
