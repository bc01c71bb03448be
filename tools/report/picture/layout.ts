import stringWidth from "string-width";
import { cut } from "../text/cut";
import { oneLine } from "../text/one-line";
import type { Hop, HopFact, Stop, Way } from "../way";

/** A rectangle in pixels, from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything of a way stands in its picture. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly (Box & { readonly name: string })[];
  readonly stops: readonly (Box & { readonly stop: Stop; readonly lines: readonly string[] })[];
  readonly hops: readonly {
    readonly hop: Hop;
    /** The paths of SVG curves to the label and on from it, and where the arrow's tip is. */
    readonly path: string;
    readonly tip: { readonly x: number; readonly y: number; readonly degrees: number };
    readonly label: Box & { readonly facts: readonly { readonly fact: HopFact; readonly text: string }[] };
  }[];
}

/** Metrics of the picture's text, in pixels: a column of an 11 pixel monospaced font, and a line. */
export const metrics = { column: 6.7, line: 16, padding: 10 } as const;

const pointsPerInch = 72;
const widestStop = 40;
const widestFact = 58;
const signs = { holds: "✔", violated: "✖", unknown: "?" } as const;

/** Lays a way out from left to right with Graphviz; the same way always gets the same picture. */
export async function layOut(way: Way): Promise<Layout> {
  // Loaded late: most reports hold no picture, and Graphviz is a megabyte.
  const { instance } = await import("@viz-js/viz");
  const viz = await instance();
  const stops = way.stops.map((stop) => ({
    stop,
    lines: stop.lines.map((line) => cut(oneLine(line), widestStop)),
  }));
  const index = new Map(way.stops.map(({ id }, number) => [id, number]));
  const hops = way.hops
    .filter(({ from, to }) => index.has(from) && index.has(to))
    .map((hop) => ({ hop, facts: hop.facts.map((fact) => ({ fact, text: factText(fact) })) }));
  const groups = [...new Set(way.stops.flatMap(({ group }) => group ?? []))];
  const drawn = viz.renderJSON({
    directed: true,
    graphAttributes: { rankdir: "LR", nodesep: 0.25, ranksep: 0.3, margin: 0, pad: 0 },
    nodeAttributes: { shape: "box", fixedsize: true, label: "" },
    edgeAttributes: { headport: "w", tailport: "e" },
    nodes: [
      ...stops.map(({ lines }, number) => ({ name: `n${number}`, attributes: inInches(stopSize(lines)) })),
      ...hops.map(({ facts }, number) => ({ name: `h${number}`, attributes: inInches(labelSize(facts)) })),
    ],
    // What is known of a hop stands on its line, as a node between the two: beside it, nobody knows whose it is.
    edges: hops.flatMap(({ hop }, number) => [
      {
        tail: `n${index.get(hop.from) ?? 0}`,
        head: `h${number}`,
        attributes: { id: `to${number}`, arrowhead: "none" },
      },
      { tail: `h${number}`, head: `n${index.get(hop.to) ?? 0}`, attributes: { id: `on${number}` } },
    ]),
    subgraphs: groups.map((group, number) => ({
      name: `cluster_${number}`,
      graphAttributes: { margin: 14, label: { html: labelBox(group) }, labeljust: "l" },
      nodes: way.stops.flatMap((stop, at) => (stop.group === group ? [{ name: `n${at}` }] : [])),
    })),
  }) as Drawing;
  return place(drawn, stops, hops, groups);
}

/** What is read of Graphviz' answer; its vertical axis points up. */
interface Drawing {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string; readonly bb?: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string }[];
}

function place(
  drawn: Drawing,
  stops: readonly { readonly stop: Stop; readonly lines: readonly string[] }[],
  hops: readonly { readonly hop: Hop; readonly facts: Layout["hops"][number]["label"]["facts"] }[],
  groups: readonly string[],
): Layout {
  const [, , width = 0, height = 0] = numbers(drawn.bb);
  const objects = new Map((drawn.objects ?? []).map((object) => [object.name, object]));
  const edges = new Map((drawn.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    groups: groups.flatMap((name, index) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = numbers(objects.get(`cluster_${index}`)?.bb ?? "");
      return [{ name, x: left, y: height - top, width: right - left, height: top - bottom }];
    }),
    stops: stops.map(({ stop, lines }, index) => ({
      stop,
      lines,
      ...boxAt(objects.get(`n${index}`)?.pos, stopSize(lines), height),
    })),
    hops: hops.map(({ hop, facts }, index) => {
      const to = curve(edges.get(`to${index}`)?.pos ?? "", height);
      const on = curve(edges.get(`on${index}`)?.pos ?? "", height);
      return {
        hop,
        path: `${to.path} ${on.path}`.trim(),
        tip: on.tip,
        label: { facts, ...boxAt(objects.get(`h${index}`)?.pos, labelSize(facts), height) },
      };
    }),
  };
}

function boxAt(pos = "", size: Size, height: number): Box {
  const [x = 0, y = 0] = numbers(pos);
  return { ...size, x: round(x - size.width / 2), y: round(height - y - size.height / 2) };
}

/** From Graphviz' `e,tip start control control end …`. */
function curve(pos: string, height: number) {
  const points = pos.split(" ").map((text) => ({
    isTip: text.startsWith("e,"),
    at: numbers(text.replace(/^[es],/, "")),
  }));
  const flip = ([x = 0, y = 0]: readonly number[]) => ({ x: round(x), y: round(height - y) });
  const line = points.filter(({ isTip }) => !isTip).map(({ at }) => flip(at));
  const last = line.at(-1) ?? { x: 0, y: 0 };
  const tip = flip(points.find(({ isTip }) => isTip)?.at ?? [last.x, height - last.y]);
  const degrees = round((Math.atan2(tip.y - last.y, tip.x - last.x) * 180) / Math.PI);
  const [start, ...rest] = line.map(({ x, y }) => `${x},${y}`);
  return { path: start === undefined ? "" : `M${start} C${rest.join(" ")}`, tip: { ...tip, degrees } };
}

function numbers(text: string): number[] {
  return text.split(",").map(Number);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function factText({ name, value, standing }: HopFact): string {
  return cut(oneLine(`${signs[standing]} ${name}: ${value}`), widestFact);
}

function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => stringWidth(line)), 4) * metrics.column;
}

type Size = Pick<Box, "width" | "height">;

function stopSize(lines: readonly string[]): Size {
  return {
    width: Math.ceil(widthOf(lines)) + 2 * metrics.padding,
    height: lines.length * metrics.line + 2 * metrics.padding,
  };
}

function labelSize(facts: readonly { readonly text: string }[]): Size {
  return {
    width: Math.ceil(widthOf(facts.map(({ text }) => text))) + 12,
    height: facts.length * metrics.line + 6,
  };
}

function inInches({ width, height }: Size): Size {
  return { width: width / pointsPerInch, height: height / pointsPerInch };
}

/** An empty table of a fixed size: Graphviz keeps the place, and measures no text, whose fonts it does not have. */
function labelBox(text: string): string {
  const width = Math.ceil(widthOf([text])) + 8;
  return `<table border="0" cellborder="0" cellpadding="0" cellspacing="0" fixedsize="true" width="${width}" height="${metrics.line + 4}"><tr><td></td></tr></table>`;
}
