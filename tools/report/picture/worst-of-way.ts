import type { Standing, Stop, Way } from "../way";

const order: readonly Standing[] = ["violated", "unknown", "holds"];

/**
 * A way with at most so many stops, and how many it leaves out: what is violated stays first, then what is not known, each
 * with the stops on the way to it. The order stays.
 */
export function worstOfWay(way: Way, limit: number): { readonly way: Way; readonly leftOut: number } {
  if (way.stops.length <= limit) return { way, leftOut: 0 };
  const byId = new Map(way.stops.map((stop) => [stop.id, stop]));
  const kept = new Set<Stop>();
  for (const stop of way.stops.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))) {
    const missing = chainTo(stop, way, byId).filter((each) => !kept.has(each));
    if (kept.size + missing.length > limit) continue;
    for (const each of missing) kept.add(each);
  }
  const isKept = (id: string) => kept.has(byId.get(id) as Stop);
  return {
    way: {
      stops: way.stops.filter((stop) => kept.has(stop)),
      hops: way.hops.filter(({ from, to }) => isKept(from) && isKept(to)),
    },
    leftOut: way.stops.length - kept.size,
  };
}

/** A stop and those before it, by the first hop to each. */
function chainTo(stop: Stop, { hops }: Way, byId: ReadonlyMap<string, Stop>): readonly Stop[] {
  const chain = new Set<Stop>();
  for (let at: Stop | undefined = stop; at !== undefined && !chain.has(at);) {
    chain.add(at);
    const { id } = at;
    at = byId.get(hops.find(({ to }) => to === id)?.from ?? "");
  }
  return [...chain];
}
