import type { PlannedResource } from "../../../../tools/engine/model";
import type { PropertyMap } from "../../../../tools/engine/values";
import type { Check } from "../../../../tools/report/check";
import type { Rule } from "../../../../tools/report/rule";
import type { Verdict } from "../../../../tools/report/verdict";
import type { Way } from "../../../../tools/report/way";
import { wayOf } from "../../../../tools/preview/way/way-of";

/** A resource of a stack as the picture of the way needs it; `refers`: property -> the names of what it refers to. */
export function planned(
  type: string,
  name: string,
  inputs: PropertyMap = {},
  refers: Readonly<Record<string, readonly PlannedResource[]>> = {},
): PlannedResource {
  return {
    operation: "create",
    urn: `urn:${type}::${name}`,
    type,
    name,
    parent: undefined,
    kind: "custom",
    inputs,
    options: {},
    position: undefined,
    after: [],
    provider: undefined,
    dependencies: [],
    propertyDependencies: Object.fromEntries(
      Object.entries(refers).map(([property, resources]) => [property, resources.map(({ urn }) => urn)]),
    ),
  };
}

/** A verdict of a policy on a resource. */
export function verdictOn({ urn, type, name }: PlannedResource, rule: string, verdict: Verdict): Check {
  const subject = { kind: "resource", urn, type, name, file: undefined, line: undefined } as const;
  return { rule, subject, verdict, message: "", evidence: [] };
}

/** A policy with tags. */
export function ruleWith(id: string, ...tags: readonly string[]): Rule {
  const nothing = { severity: undefined, remediation: undefined, help: undefined, url: undefined };
  return { id, title: id, description: "", group: "", controls: [], tags, criterion: undefined, ...nothing };
}

/** A way in lines: each stop but the browser with its kind, and each hop with what is known of it. */
export function drawn(
  resources: readonly PlannedResource[],
  checks: readonly Check[] = [],
  rules: readonly Rule[] = [],
): readonly string[] {
  const way = wayOf(resources, checks, rules);
  return way === undefined ? [] : [...stopsOf(way), ...hopsOf(way)];
}

function stopsOf({ stops }: Way): readonly string[] {
  return stops.slice(1).map(({ kind, lines, standing }) => `${kind} ${standing}: ${lines.join(" | ")}`);
}

function hopsOf({ stops, hops }: Way): readonly string[] {
  const nameOf = (id: string) => stops.find((stop) => stop.id === id)?.lines[0] ?? `no stop ${id}`;
  return hops.map(({ from, to, facts }) => {
    const said = facts.map(({ name, value, standing }) => `${name} ${value}${mark[standing]}`);
    return `${nameOf(from)} -> ${nameOf(to)}: ${said.join(", ")}`;
  });
}

const mark = { holds: " ✔", violated: " ✖", unknown: "" } as const;
