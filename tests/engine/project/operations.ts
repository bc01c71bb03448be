import type { EngineEvent } from "../harness/engine-events";

/** What a command does, or would do, to resources: `operation type name: changed inputs`, sorted. What is only looked at or stays as it is is left out, and a replacement is one operation. */
export function operations(events: readonly EngineEvent[]): string[] {
  return events
    .flatMap(({ resourcePreEvent }) => (resourcePreEvent === undefined ? [] : [resourcePreEvent.metadata]))
    .filter(({ op }) => !["same", "read", "refresh", "create-replacement", "delete-replaced"].includes(op))
    .map(({ op, urn, diffs }) => {
      const [type = "", name = ""] = urn.split("::").slice(2);
      const changed = op === "update" ? `: ${(diffs ?? []).toSorted().join(", ")}` : "";
      return `${op} ${shortType(type)} ${name}${changed}`;
    })
    .sort();
}

/** `aws:wafv2/webAcl:WebAcl` as `wafv2.WebAcl`; the component that it is in is left out. */
function shortType(type: string): string {
  const [module = "", , name = ""] = type
    .slice(type.lastIndexOf("$") + 1)
    .replace(/^aws:/, "")
    .split(/[/:]/);
  return `${module}.${name}`;
}
