import type { Run } from "../run";
import { renderAnnotations } from "./github-annotations";
import { renderHtml } from "./html/html";
import { renderJson } from "./json";
import { renderJunit } from "./junit";
import { renderMarkdown } from "./markdown";
import { renderSarif } from "./sarif";
import { renderTerminal, type TerminalOptions } from "./terminal/terminal";

/** A form of a report that people or machines read. */
export interface Format {
  /** What its file is called after the tool's name. */
  readonly ending: string;
  render(run: Run, terminal: TerminalOptions): string | Promise<string>;
}

/** Every format by the name that `--format` takes. */
export const formats = {
  terminal: { ending: "txt", render: renderTerminal },
  json: { ending: "json", render: (run) => renderJson(run) },
  junit: { ending: "junit.xml", render: (run) => renderJunit(run) },
  sarif: { ending: "sarif", render: (run) => renderSarif(run) },
  "code-scanning": {
    ending: "code-scanning.sarif",
    render: (run) => renderSarif(run, { failuresOnly: true }),
  },
  github: { ending: "annotations.txt", render: (run) => renderAnnotations(run) },
  markdown: { ending: "md", render: (run) => renderMarkdown(run) },
  html: { ending: "html", render: (run) => renderHtml(run) },
} as const satisfies Record<string, Format>;

/** The name of a format. */
export type FormatName = keyof typeof formats;
