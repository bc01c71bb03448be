// Does not prove: that the picture is handsome; a browser draws it in tests/acceptance/reports.
import { deepEqual, equal, ok } from "node:assert/strict";
import { layOut, type Box } from "../../../../tools/report/picture/layout";
import type { Way } from "../../../../tools/report/way";

const names = ["cdn", "api", "graph", "balancer", "sign-in"];
const way: Way = {
  stops: [
    { id: "browser", lines: ["Browser"], kind: "client", group: undefined, standing: "holds" },
    ...names.flatMap((name) => [
      {
        id: name,
        lines: [name, `what ${name} is · ${name}.example.com`, "WAF: shield"],
        kind: "api" as const,
        group: name === "api" ? "shop" : undefined,
        standing: "unknown" as const,
      },
      {
        id: `${name}-back`,
        lines: ["表".repeat(30)],
        kind: "origin" as const,
        group: undefined,
        standing: "violated" as const,
      },
    ]),
  ],
  hops: [
    ...names.flatMap((name) => [
      {
        from: "browser",
        to: name,
        facts: [
          { name: "protocol" as const, value: "HTTPS", standing: "holds" as const },
          {
            name: "CORS" as const,
            value: `https://www.${"long".repeat(30)}.example.com`,
            standing: "violated" as const,
          },
        ],
      },
      {
        from: name,
        to: `${name}-back`,
        facts: [{ name: "TLS" as const, value: "1.2", standing: "unknown" as const }],
      },
    ]),
    { from: "cdn", to: "api", facts: [{ name: "protocol", value: "https-only", standing: "holds" }] },
    { from: "cdn", to: "nowhere", facts: [] },
  ],
};

const doOverlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("layOut", () => {
  it("places every stop and label in the picture, and none over another", async () => {
    const { width, height, stops, hops } = await layOut(way);
    const boxes: readonly Box[] = [...stops, ...hops.map(({ label }) => label)];
    equal(boxes.length, way.stops.length + way.hops.length - 1);
    for (const box of boxes)
      ok(box.x >= -1 && box.y >= -1 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1);
    const over = boxes.flatMap((box, index) =>
      boxes.slice(index + 1).filter((other) => doOverlap(box, other)),
    );
    deepEqual(over, []);
  });

  it("draws every hop from left to right, with an arrow at its end", async () => {
    const { stops, hops } = await layOut(way);
    for (const { hop, path, tip, label } of hops) {
      const [from, to] = [hop.from, hop.to].map((id) => stops.find(({ stop }) => stop.id === id));
      ok(from !== undefined && to !== undefined);
      ok(from.x + from.width <= label.x && label.x + label.width <= to.x + 1, `${hop.from} to ${hop.to}`);
      ok(Math.abs(tip.x - to.x) < 2, `${tip.x} and ${to.x}`);
      equal([...path.matchAll(/M/g)].length, 2);
    }
  });

  it("is the same for the same way", async () => {
    deepEqual(await layOut(way), await layOut(way));
  });

  it("cuts what is too long, and keeps it in the facts", async () => {
    const { hops } = await layOut(way);
    const [, cors] = hops[0]?.label.facts ?? [];
    ok(cors !== undefined && cors.text.endsWith("…"));
    equal(cors.fact, way.hops[0]?.facts[1]);
  });
});
