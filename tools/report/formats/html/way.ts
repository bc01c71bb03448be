import { layOut } from "../../picture/layout";
import { renderSvg } from "../../picture/svg";
import { worstOfWay } from "../../picture/worst-of-way";
import { count } from "../../text/count";
import type { Standing, Way } from "../../way";
import { markup, type Markup } from "./markup";

const words: Readonly<Record<Standing, string>> = {
  holds: "✔ shown to hold",
  violated: "✖ violated",
  unknown: "? not known",
};

/** More stops than this, and nobody finds anything in a picture. */
const stopLimit = 30;

/** The picture of a request's way, and the same as a table. */
export async function renderWay(way: Way): Promise<Markup> {
  const { way: drawn, leftOut } = worstOfWay(way, stopLimit);
  const layout = await layOut(drawn);
  const name = new Map(way.stops.map(({ id, lines }) => [id, lines[0] ?? id]));
  const rows = way.hops.flatMap((hop) =>
    hop.facts.map(
      ({ name: what, value, standing }) =>
        markup`<tr><td>${name.get(hop.from)}</td><td>${name.get(hop.to)}</td><td>${what}</td><td>${value}</td><td>${words[standing]}</td></tr>`,
    ),
  );
  return markup`<h2 id="way">The way of a request</h2>
<div class="picture" tabindex="0" role="group" aria-label="The picture; it may be wider than the window">${renderSvg(layout, "The way of a request", "The table after the picture says the same.")}</div>
<p class="soft">✔ a policy judged it and found nothing · ✖ a policy found a violation · ? nobody judged it, or a value is not known yet${leftOut === 0 ? undefined : ` · ${count(leftOut, "more stop")} in the table alone`}</p>
<details><summary>The same as a table</summary><div class="scroll"><table><thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">What</th><th scope="col">Value</th><th scope="col">Verdict</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}
