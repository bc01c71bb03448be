// Does not prove: how it looks. A real browser shows that the page's policy lets its style in and nothing else.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { createHash } from "node:crypto";
import { renderHtml } from "../../../../tools/report/formats/html/html";
import { hostileRun } from "../hostile-run";
import { checkOf, ruleOf, runOf } from "../sample-run";

/** Each tag with the names of its attributes. */
const tags = (html: string) =>
  [...html.matchAll(/<([a-z0-9]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, tag, attributes = ""]) => [
      tag,
      ...[...attributes.matchAll(/([\w:-]+)(?:="[^"]*")?/g)].map(([, name]) => name),
    ],
  );

describe("renderHtml", () => {
  it("shows each finding with its fix, its place and what it rests on", async () => {
    const html = await renderHtml(
      runOf({
        result: "violations",
        rules: [ruleOf("tls")],
        checks: [
          checkOf("tls", "fail", {}, { evidence: ["securityPolicy: TLS_1_0"] }),
          checkOf("tls", "pass"),
        ],
      }),
    );
    for (const text of [
      "<h1>Not to be deployed: 1 mandatory policy is violated.</h1>",
      "<strong>Fix:</strong> Set tls.",
      '<a href="https://docs.example/tls" rel="noreferrer">Documentation</a>',
      '<code class="soft">index.ts:7</code>',
      "<code>securityPolicy: TLS_1_0</code>",
    ])
      ok(html.includes(text), text);
  });

  it("allows itself its own style and nothing else", async () => {
    const html = await renderHtml(runOf());
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    equal(
      policy?.replaceAll("&#39;", "'"),
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    equal(/ style=|<script|\son\w+=/.test(html), false);
  });

  it("makes a tag, a link or an attribute of nothing that a program says", async () => {
    const html = await renderHtml(hostileRun);
    const calm = await renderHtml(
      JSON.parse(JSON.stringify(hostileRun), (_key, value: unknown) =>
        typeof value === "string" && value.includes("script") ? "calm" : value,
      ) as typeof hostileRun,
    );
    deepEqual(tags(html), tags(calm));
    equal(/<script|href="javascript|(?![\n\t])\p{Cc}|\u202e/u.test(html), false);
    match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  });
});
