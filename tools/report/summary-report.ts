import { rootStackType } from "../engine/names/urn";
import type { Failure, Preview } from "../engine/model";
import { isBlocking, resultOf } from "./result";
import { count } from "./count";
import type { Paint } from "./paint";
import { isDefaultProvider } from "./resource-tree";
import { verdicts, type Verdict } from "./verdicts";

function renderResources(preview: Preview): string {
  const shown = preview.resources.filter((resource) => !isDefaultProvider(resource));
  const created = shown.filter(({ operation }) => operation === "create");
  const provided = created.filter(({ kind }) => kind === "custom").length;
  const stacks = created.filter(({ type }) => type === rootStackType).length;
  const components = created.length - provided - stacks;
  const parts = [
    ...(stacks > 0 ? ["the stack"] : []),
    ...(components > 0 ? [count(components, "component")] : []),
    ...(provided > 0 ? [count(provided, "custom resource")] : []),
  ];
  const read = shown.length - created.length;
  const detail = parts.length === 0 ? "" : ` (${parts.join(", ")})`;
  return `${created.length} to create${detail}${read === 0 ? "" : `, ${read} to read`}`;
}

function renderPolicies(preview: Preview): string {
  const all = verdicts(preview);
  if (all.length === 0) return "no policy was asked";
  if (preview.failure) return `${count(all.length, "policy", "policies")}, which have not seen everything`;
  const tally = (verdict: Verdict) => all.filter((one) => one.verdict === verdict).length;
  const parts: readonly (readonly [number, string])[] = [
    [tally("passed"), "passed"],
    [tally("violated"), "violated"],
    [tally("undecided"), "undecided"],
    [tally("unasked"), "had nothing to judge"],
    [tally("disabled"), "disabled"],
  ];
  const shown = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return `${count(all.length, "policy", "policies")} of ${count(preview.packs.length, "pack")}: ${shown.join(", ")}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function countConcerns({ findings, resources }: Preview, paint: Paint): string {
  const blocking = findings.filter(isBlocking).length;
  const undecided = findings.filter((finding) => finding.undecided).length;
  const advisory = findings.length - blocking - undecided;
  const remote = resources.filter(({ kind }) => kind === "remote").length;
  const parts = [
    ...(blocking > 0 ? [paint("red", count(blocking, "mandatory violation"))] : []),
    ...(advisory > 0 ? [paint("yellow", count(advisory, "advisory violation"))] : []),
    ...(undecided > 0 ? [paint("yellow", `${undecided} undecided`)] : []),
    ...(remote > 0 ? [paint("yellow", `${count(remote, "component")} not looked into`)] : []),
  ];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

const failures: Readonly<Record<Failure["of"], string>> = {
  program: "The preview failed: the program could not be run to its end.",
  pack: "The preview failed: a policy pack could not be run.",
  configuration: "Nothing was previewed: the configuration is wrong.",
};

function renderVerdict(preview: Preview, paint: Paint): string {
  const counts = countConcerns(preview, paint);
  switch (resultOf(preview)) {
    case "usage":
    case "failed":
      return `${paint(["bold", "red"], failures[preview.failure?.of ?? "program"])}${counts}`;
    case "violations":
      return `${paint(["bold", "red"], "Not to be deployed: mandatory policies are violated.")}${counts}`;
    case "clean":
      if (preview.packs.length === 0) return paint("bold", "Previewed; no policy was asked.");
      return `${paint(["bold", "green"], "No mandatory policy is violated.")}${counts}`;
  }
}

/** The closing lines: how much, what the policies said, how long it took. */
export function renderSummary(preview: Preview, paint: Paint): readonly string[] {
  const { packs, program, total } = preview.timings;
  return [
    paint(["bold", "magenta"], "Summary:"),
    `    Resources: ${renderResources(preview)}`,
    `    Policies:  ${renderPolicies(preview)}`,
    `    Time:      ${seconds(total)} (packs ${seconds(packs)}, program ${seconds(program)})`,
    "",
    renderVerdict(preview, paint),
  ];
}
