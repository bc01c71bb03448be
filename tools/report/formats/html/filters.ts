import { countVerdicts } from "../../count-verdicts";
import { isRaised } from "../../is-raised";
import type { Run } from "../../run";
import { verdicts } from "../../verdict";
import { verdictSign } from "../../verdict-sign";
import { verdictWord } from "../../verdict-word";
import { markup, type Markup } from "./markup";

/** Boxes that show and hide checks by verdict: without a script, so that they work wherever the style does. */
export function renderFilters(run: Run): Markup {
  const counts = countVerdicts(run.checks);
  const shown = verdicts.filter((verdict) => counts[verdict] > 0);
  if (shown.length === 0) return markup``;
  return markup`<fieldset><legend>Show checks by verdict</legend>${shown.map(
    (verdict) =>
      markup`<label class="v-${verdict}"><input type="checkbox" id="show-${verdict}" checked> ${verdictSign[verdict]} ${counts[verdict]} ${verdictWord(verdict, run.tool.name)}</label>`,
  )}</fieldset>`;
}

/** The style that makes the boxes work: what is not wanted is not shown, and a rule goes with the last of its findings. */
export const filterStyle = `${verdicts
  .map(
    (verdict) =>
      `body:has(#show-${verdict}:not(:checked)) :is(li, tr, section).v-${verdict} { display: none; }\n`,
  )
  .join("")}@supports selector(:has(*)) {
article { display: none; }
${verdicts
  .filter(isRaised)
  .map(
    (verdict) => `body:has(#show-${verdict}:checked) article:has(> ul > .v-${verdict}) { display: block; }\n`,
  )
  .join("")}}
`;
