import type { Preview } from "../engine/model";
import { resultOf } from "./result";
import { count } from "./count";
import type { Paint } from "./paint";
import { shortType } from "./short-type";
import { verdicts, type PolicyVerdict, type Verdict } from "./verdicts";

function namesOf(all: readonly PolicyVerdict[], verdict: Verdict): string {
  return all
    .filter((one) => one.verdict === verdict)
    .map(({ policy }) => policy.name)
    .join(", ");
}

function remoteComponents({ resources }: Preview): string {
  return resources
    .filter(({ kind }) => kind === "remote")
    .map(({ type, name }) => `${shortType(type)} ${name}`)
    .join(", ");
}

/**
 * Which requirements were checked and hold, in the words of the policies that checked them. Policies that judged nothing
 * or could not decide are named apart: they are no reason to call the stack safe.
 */
export function renderSafety(preview: Preview, paint: Paint): readonly string[] {
  if (resultOf(preview) === "failed") return [];
  const all = verdicts(preview);
  const passed = all.filter(({ verdict }) => verdict === "passed");
  if (passed.length === 0) return [];

  const width = Math.max(...passed.map(({ policy }) => policy.name.length));
  const counts = passed.map(({ policy }) =>
    policy.kind === "stack" ? "the stack" : count(policy.judged, "resource"),
  );
  const countWidth = Math.max(...counts.map((text) => text.length));
  const heading = preview.findings.some(({ undecided }) => !undecided)
    ? "What was checked and holds:"
    : "Why it is safe: all of this was checked and holds";
  const rest: readonly (readonly [string, string])[] = [
    ["Undecided before deployment", namesOf(all, "undecided")],
    ["Nothing here that it applies to", namesOf(all, "unasked")],
    ["Disabled by configuration", namesOf(all, "disabled")],
    ["Not looked into, for its children are not known offline", remoteComponents(preview)],
  ];
  return [
    paint(["bold", "magenta"], heading),
    ...passed.map(({ policy }, index) => {
      const judged = (counts[index] ?? "").padStart(countWidth);
      return `    ${paint("green", "✔")} ${policy.name.padEnd(width)}  ${paint("dim", judged)}  ${policy.description}`;
    }),
    ...rest
      .filter(([, names]) => names !== "")
      .map(([label, names]) => `    ${paint("yellow", `${label}:`)} ${names}`),
  ];
}
