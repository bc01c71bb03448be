import type { Preview } from "../../engine/model";
import { shortType } from "../../report/short-type";
import { count } from "../../report/text/count";
import type { Section } from "../../report/section";
import { isDefaultProvider } from "./resource-tree";

/** How far the policies reached, and the types that none of them judges. */
export interface Reach {
  readonly sentences: readonly string[];
  readonly unjudged: Section | undefined;
}

/** How many resources somebody looked at. A pack asks each policy about each resource; what it called not applicable was not looked at. */
export function reachOf(preview: Preview): Reach {
  const shown = preview.resources.filter((resource) => !isDefaultProvider(resource));
  const policies = preview.packs.flatMap((pack) => pack.policies).filter(({ level }) => level !== "disabled");
  if (policies.length === 0) return { sentences: ["No policy was asked."], unjudged: undefined };
  const looked = new Set([
    ...policies.flatMap(({ judgedUrns }) => judgedUrns),
    ...preview.findings.map(({ urn }) => urn),
  ]);
  const unjudged = shown.filter(({ urn }) => !looked.has(urn));
  const remote = shown.filter(({ kind }) => kind === "remote").length;
  const stackWide = policies.filter(({ kind, judged }) => kind === "stack" && judged > 0).length;
  return {
    sentences: [
      `${count(policies.length, "policy", "policies")} looked at ${shown.length - unjudged.length} of ${count(shown.length, "resource")}` +
        (unjudged.length === 0
          ? "."
          : `; ${areOfTypes(unjudged.length)} that no policy judges${stackWide === 0 ? "" : " by itself"}.`),
      ...(stackWide === 0
        ? []
        : [`${count(stackWide, "policy", "policies")} looked at the stack as a whole.`]),
      ...doubts(preview),
      ...(remote === 0
        ? []
        : [
            `${count(remote, "component")} of another package was not looked into: its children are not known offline.`,
          ]),
    ],
    unjudged: tableOf(unjudged),
  };
}

/** What the program decided by an answer that nobody gave cannot be known to be so. */
function doubts({ resources }: Preview): readonly string[] {
  const after = resources.filter(({ after: tokens }) => tokens.length > 0);
  if (after.length === 0) return [];
  const sources = [...new Set(after.flatMap((resource) => resource.after))];
  const isFunction = (source: string) => !source.startsWith("the outputs of ");
  const options = [
    ...(sources.some(isFunction) ? ["--invoke-answers"] : []),
    ...(sources.every(isFunction) ? [] : ["--stack-outputs"]),
  ].join(", ");
  return [
    `${count(after.length, "resource")} may be otherwise: the program looked into ${sources.join(", ")} before, which nobody answered (${options}).`,
  ];
}

function areOfTypes(number: number): string {
  return number === 1 ? "1 is of a type" : `${number} are of types`;
}

function tableOf(resources: Preview["resources"]): Section | undefined {
  if (resources.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, number]) => [shortType(type), String(number)]);
  return { kind: "table", title: "Types that no policy judges", columns: ["Type", "Resources"], rows };
}
