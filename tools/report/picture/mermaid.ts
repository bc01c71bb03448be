import { escapeMermaid } from "../text/escape-mermaid";
import { worstOfWay } from "./worst-of-way";
import type { Hop, Standing, Stop, Way } from "../way";

/** GitHub draws a flow from left to right well up to about so many stops. */
const stopLimit = 20;

const signs: Readonly<Record<Standing, string>> = { holds: "✔", violated: "✖", unknown: "?" };

/** The way of a request as a Mermaid flowchart, and how many stops it leaves out. */
export function renderMermaid(whole: Way): { readonly text: string; readonly leftOut: number } {
  const { way, leftOut } = worstOfWay(whole, stopLimit);
  const { stops } = way;
  const idOf = new Map(stops.map(({ id }, index) => [id, `n${index}`]));
  const groups = [...new Set(stops.map(({ group }) => group))];
  const lines = [
    "flowchart LR",
    ...groups.flatMap((group, index) => {
      const members = stops.filter((stop) => stop.group === group).map((stop) => node(stop, idOf));
      if (group === undefined) return members.map((line) => `  ${line}`);
      return [
        `  subgraph g${index}["${escapeMermaid(group)}"]`,
        ...members.map((line) => `    ${line}`),
        "  end",
      ];
    }),
    ...way.hops.flatMap((hop) => edge(hop, idOf)).map((line) => `  ${line}`),
    "  classDef violated stroke:#c62828,stroke-width:3px",
    "  classDef unknown stroke-dasharray:5 4",
    ...(["violated", "unknown"] as const).flatMap((standing) => {
      const ids = stops.filter((stop) => stop.standing === standing).map(({ id }) => idOf.get(id));
      return ids.length === 0 ? [] : [`  class ${ids.join(",")} ${standing}`];
    }),
  ];
  return { text: lines.join("\n"), leftOut };
}

function node({ id, lines }: Stop, idOf: ReadonlyMap<string, string>): string {
  return `${idOf.get(id) ?? ""}["${lines.map(escapeMermaid).join(" · ")}"]`;
}

function edge({ from, to, facts }: Hop, idOf: ReadonlyMap<string, string>): string[] {
  const [tail, head] = [idOf.get(from), idOf.get(to)];
  if (tail === undefined || head === undefined) return [];
  const label = facts.map(
    ({ name, value, standing }) => `${signs[standing]} ${name}: ${escapeMermaid(value)}`,
  );
  return [label.length === 0 ? `${tail} --> ${head}` : `${tail} -->|"${label.join(" · ")}"| ${head}`];
}
