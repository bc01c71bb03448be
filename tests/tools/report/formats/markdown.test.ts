// Does not prove: what GitHub makes of it; how it takes mentions and links is as cited in text/escape-markdown.
import { equal, match, ok } from "node:assert/strict";
import { renderMarkdown } from "../../../../tools/report/formats/markdown";
import { hostileRun } from "../hostile-run";
import { checkOf, ruleOf, runOf } from "../sample-run";

/** What stands outside code spans and fenced code, where Markdown has a meaning. */
function prose(markdown: string): string {
  return markdown
    .replace(/```mermaid\n[\s\S]*?\n```/g, "")
    .replace(/(?<![\\`])(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, "");
}

const many = runOf({
  result: "violations",
  rules: [ruleOf("tls"), ruleOf("cors")],
  checks: [
    ...Array.from({ length: 60 }, (_, index) => checkOf("tls", "fail", { name: `api-${index}` })),
    checkOf("cors", "pass"),
  ],
});

describe("renderMarkdown", () => {
  it("says the verdict first, then each rule once with its fix and its findings", () => {
    const text = renderMarkdown(many);
    match(text, /^### ✖ Not to be deployed: 1 mandatory policy is violated\.\n/);
    equal(text.split("**Fix:** Set tls\\.").length, 1);
    equal(text.split("**Fix:** Set tls.").length, 2);
    equal([...text.matchAll(/`api-\d+`/g)].length, 60);
    match(text, /\[Documentation\]\(https:\/\/docs\.example\/tls\) · NIST SC\\-8/);
  });

  it("says where it was cut, and stays under the limit", () => {
    const text = renderMarkdown(many, 4000);
    ok(Buffer.byteLength(text) <= 4000);
    match(text, /\*\*This report was cut here:\*\* 25 of 60 findings are shown/);
  });

  it("stays under the limit whatever a failing program says, and says that it was cut", () => {
    const problems = Array.from({ length: 40 }, () => "x".repeat(100_000));
    const text = renderMarkdown(runOf({ ...many, result: "failed", problems }));
    ok(Buffer.byteLength(text) <= 65_536);
    match(text, /x…\*\*\n- and 30 more problems\n/);
  });

  it("claims nothing good beside an open question", () => {
    const open = runOf({
      rules: [ruleOf("tls")],
      checks: [checkOf("tls", "pass"), checkOf("tls", "undecided")],
    });
    match(renderMarkdown(open), /^### \? No mandatory policy is violated, and 1 question is open\./);
  });

  it("lets no text be markup, a mention, a reference or a link", () => {
    const text = prose(renderMarkdown(hostileRun));
    for (const [what, pattern] of Object.entries({
      "a tag": /(?<!\\)<(?!\/?(details|summary|br)\b)/,
      "a mention": /@\w/,
      "a reference": /#\d|GH\\?-\d/,
      "a link that is not ours": /\]\((?!https:\/\/docs)/,
      "an image": /(?<!\\)!\[/,
      "an address that GitHub makes a link of": /https?:\/\/evil|www\.evil/,
      "a heading that is not ours": /^# /m,
      "a control character": /(?![\n\t])\p{Cc}|\u202e/u,
    })) {
      equal(pattern.exec(text)?.[0], undefined, what);
    }
    equal(text.split("</details>").length, text.split("<details>").length);
  });
});
