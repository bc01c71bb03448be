// Does not prove: that Mermaid draws it; GitHub does, with limits that it does not publish.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { renderMermaid } from "../../../../tools/report/picture/mermaid";
import type { Way } from "../../../../tools/report/way";
import { hostileRun } from "../hostile-run";

describe("renderMermaid", () => {
  it("draws stops, hops and what is known of them", () => {
    const way: Way = {
      stops: [
        { id: "browser", lines: ["Browser"], kind: "client", group: undefined, standing: "holds" },
        { id: "api", lines: ["orders", "REST API"], kind: "api", group: "shop", standing: "violated" },
      ],
      hops: [
        { from: "browser", to: "api", facts: [{ name: "TLS", value: "1.0", standing: "violated" }] },
        { from: "browser", to: "nowhere", facts: [] },
      ],
    };
    deepEqual(renderMermaid(way).text.split("\n"), [
      "flowchart LR",
      '  n0["Browser"]',
      '  subgraph g1["shop"]',
      '    n1["orders · REST API"]',
      "  end",
      '  n0 -->|"✖ TLS: 1.0"| n1',
      "  classDef violated stroke:#c62828,stroke-width:3px",
      "  classDef unknown stroke-dasharray:5 4",
      "  class n1 violated",
    ]);
  });

  it("leaves out what GitHub draws badly, and says how much", () => {
    const stops = Array.from({ length: 33 }, (_, index) => ({
      id: `s${index}`,
      lines: [`stop ${index}`],
      kind: "origin" as const,
      group: undefined,
      standing: "unknown" as const,
    }));
    equal(renderMermaid({ stops, hops: [] }).leftOut, 13);
  });

  it("lets no text end its label, its line or the code around it", () => {
    const { text } = renderMermaid(hostileRun.way!);
    equal(text.includes("`"), false);
    ok(text.split("\n").every((line) => [...line.matchAll(/"/g)].length % 2 === 0));
    match(text, /^ {4}n0\["orders #34;#62;#60;script#62;/m);
  });
});
