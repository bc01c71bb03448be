import type { PlannedResource } from "../../engine/model";
import type { HopFact, Stop } from "../../report/way";
import type { Standings } from "./standings";
import { browser, type WayPart } from "./way-part";

/** A resource that browsers call and that stands by itself. */
export function endpoint(
  resource: PlannedResource,
  what: string,
  more: readonly string[],
  facts: readonly HopFact[],
  standings: Standings,
): WayPart {
  const stop: Stop = {
    id: resource.urn,
    lines: [resource.name, what, ...more],
    kind: "api",
    group: undefined,
    standing: standings.of([resource]),
  };
  return { stops: [stop], hops: [{ from: browser.id, to: stop.id, facts }] };
}
