import type { PlannedResource } from "../../engine/model";
import type { Check } from "../../report/check";
import type { Rule } from "../../report/rule";
import type { Way } from "../../report/way";
import { apis } from "./apis";
import { distributions } from "./distributions";
import { loadBalancers } from "./load-balancers";
import { signIns } from "./sign-ins";
import { sites } from "./sites";
import { StackGraph } from "./stack-graph";
import { Standings } from "./standings";
import { browser } from "./way-part";

/** The way that a request takes through a stack, from what its resources refer to; undefined where it has nothing that is called. */
export function wayOf(
  resources: readonly PlannedResource[],
  checks: readonly Check[],
  rules: readonly Rule[],
): Way | undefined {
  const graph = new StackGraph(resources);
  const standings = new Standings(checks, rules);
  const parts = [sites, distributions, signIns, apis, loadBalancers].flatMap((find) =>
    find(graph, standings),
  );
  if (parts.length === 0) return undefined;
  const stops = new Map([browser, ...parts.flatMap((part) => part.stops)].map((stop) => [stop.id, stop]));
  return { stops: [...stops.values()], hops: parts.flatMap(({ hops }) => hops) };
}
