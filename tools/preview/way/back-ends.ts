import type { PlannedResource } from "../../engine/model";
import type { HopFact, Stop } from "../../report/way";
import { textAt, type StackGraph } from "./stack-graph";
import type { Standings } from "./standings";
import { parseUrl } from "../../text/parse-url";

/** What answers behind an API, and how it is called. */
export interface BackEnd {
  readonly stop: Stop;
  readonly facts: readonly HopFact[];
}

const functions = ["lambda:Function"];

/** The functions and hosts that some parts of an API call, each once. */
export function backEnds(
  parts: readonly PlannedResource[],
  graph: StackGraph,
  standings: Standings,
): readonly BackEnd[] {
  const calls = new Map<
    string,
    { readonly stop: Omit<Stop, "standing">; readonly callers: PlannedResource[]; readonly protocol: string }
  >();
  for (const part of parts) {
    for (const { id, lines, kind, protocol } of calledBy(part, graph)) {
      const call = calls.get(id) ?? { stop: { id, lines, kind, group: undefined }, callers: [], protocol };
      calls.set(id, { ...call, callers: [...call.callers, part] });
    }
  }
  return [...calls.values()].map(({ stop, callers, protocol }) => ({
    stop: { ...stop, standing: standings.of(callers) },
    facts: [standings.fact("protocol", protocol, callers)],
  }));
}

interface Called {
  readonly id: string;
  readonly lines: readonly string[];
  readonly kind: Stop["kind"];
  readonly protocol: string;
}

function calledBy(part: PlannedResource, graph: StackGraph): readonly Called[] {
  const called = graph.referred(part, functions, [
    "uri",
    "integration",
    "integrationUri",
    "functionName",
    "targetFunctionArn",
  ]);
  if (called.length > 0) {
    return called.map(({ urn, name }) => ({
      id: urn,
      lines: [name, "function"],
      kind: "function",
      protocol: "HTTPS, by AWS",
    }));
  }
  const uri = textAt(part, "uri") ?? textAt(part, "integration", "uri") ?? textAt(part, "integrationUri");
  if (uri === undefined || parseUrl(uri) === undefined) return [];
  const { protocol, host } = new URL(uri);
  if (protocol !== "http:" && protocol !== "https:") return [];
  return [
    {
      id: `${protocol}//${host}`,
      lines: [host, "back end"],
      kind: "origin",
      protocol: protocol === "https:" ? "HTTPS" : "plain HTTP",
    },
  ];
}
