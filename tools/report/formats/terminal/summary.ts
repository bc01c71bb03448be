import { countVerdicts } from "../../count-verdicts";
import { headline } from "../../headline";
import type { Style } from "../../paint";
import type { Run } from "../../run";
import { wrap } from "../../text/wrap";
import { verdicts } from "../../verdict";
import { verdictSign } from "../../verdict-sign";
import { verdictWord } from "../../verdict-word";
import type { Ink } from "./ink";
import { verdictStyle } from "./verdict-style";

/** How far the run reached, its counts, and last its verdict. */
export function summary(run: Run, ink: Ink): readonly string[] {
  const counts = countVerdicts(run.checks);
  const parts = verdicts
    .filter((verdict) => counts[verdict] > 0 && verdict !== "notApplicable")
    .map((verdict) =>
      ink.paint(
        verdictStyle[verdict],
        `${verdictSign[verdict]} ${counts[verdict]} ${verdictWord(verdict, run.tool.name)}`,
      ),
    );
  const style: Style = run.result === "clean" ? (counts.undecided > 0 ? "yellow" : "reset") : "red";
  return [
    ...run.problems.flatMap((problem) => ink.wrapped(problem, "  ", "red")),
    ...run.reach.flatMap((sentence) => ink.wrapped(sentence)),
    ...wrap([run.title, `${(run.milliseconds / 1000).toFixed(1)} s`, ...parts].join(" · "), ink.width),
    ...ink.wrapped(headline(run), "", style).map((line) => ink.paint("bold", line)),
  ];
}
