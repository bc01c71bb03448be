import { markup, type Markup } from "../formats/html/markup";
import type { HopFact, Standing } from "../way";
import { metrics, type Layout } from "./layout";

/** Colours for where the page's style is refused; the style has others for a dark page. */
const colours: Readonly<Record<Standing, string>> = {
  holds: "#1b7f3b",
  violated: "#c62828",
  unknown: "#9a6700",
};

/** A way that was laid out as SVG, with a text for those who do not see it. */
export function renderSvg(layout: Layout, title: string, description: string): Markup {
  const edge = 8;
  const box = `${-edge} ${-edge} ${layout.width + 2 * edge} ${layout.height + 2 * edge}`;
  return markup`<svg role="img" aria-labelledby="way-title way-text" viewBox="${box}" width="${layout.width + 2 * edge}" height="${layout.height + 2 * edge}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="11">
<title id="way-title">${title}</title><desc id="way-text">${description}</desc>
${layout.groups.map(
  ({ name, x, y, width, height }) =>
    markup`<g class="group"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="none" stroke="#9aa4ae" stroke-dasharray="3 3"/><text class="group-name" x="${x + 10}" y="${y + 17}" fill="#57606a">${name}</text></g>\n`,
)}${layout.hops.map(renderHop)}${layout.stops.map(renderStop)}</svg>`;
}

function renderHop({ hop, path, tip, label }: Layout["hops"][number]): Markup {
  const standing = worst(hop.facts);
  return markup`<g class="hop ${standing}"><path d="${path}" fill="none" stroke="${colours[standing]}" stroke-width="1.5"${dash(standing)}/><path class="tip" transform="translate(${tip.x} ${tip.y}) rotate(${tip.degrees})" d="M0,0 L-9,-4 L-9,4 Z" fill="${colours[standing]}"/>${label.facts.map(
    ({ fact, text }, index) =>
      markup`<text class="fact ${fact.standing}" x="${label.x + 6}" y="${label.y + 14 + index * metrics.line}" fill="${colours[fact.standing]}">${text}<title>${fact.name}: ${fact.value} (${words[fact.standing]})</title></text>`,
  )}</g>\n`;
}

function renderStop({ stop, lines, x, y, width, height }: Layout["stops"][number]): Markup {
  return markup`<g class="stop ${stop.standing} ${stop.kind}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#ffffff" stroke="${colours[stop.standing]}" stroke-width="${stop.standing === "violated" ? 2.5 : 1.2}"${dash(stop.standing)}/>${lines.map(
    (line, index) =>
      markup`<text${index === 0 ? markup` font-weight="bold"` : undefined} x="${x + metrics.padding}" y="${y + metrics.padding + 12 + index * metrics.line}" fill="#1f2328">${line}</text>`,
  )}<title>${stop.lines.join("\n")}</title></g>\n`;
}

const words: Readonly<Record<Standing, string>> = {
  holds: "shown to hold",
  violated: "violated",
  unknown: "not known",
};

function dash(standing: Standing): Markup | undefined {
  return standing === "unknown" ? markup` stroke-dasharray="5 4"` : undefined;
}

function worst(facts: readonly HopFact[]): Standing {
  const standings = facts.map(({ standing }) => standing);
  if (standings.includes("violated")) return "violated";
  return standings.length > 0 && standings.every((standing) => standing === "holds") ? "holds" : "unknown";
}
