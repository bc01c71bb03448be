import type { PlannedResource } from "../../engine/model";
import type { Hop, Stop } from "../../report/way";
import { firewallLine } from "./firewall-line";
import { textAt, type StackGraph } from "./stack-graph";
import type { Standings } from "./standings";
import { tally } from "./tally";
import { browser, type WayPart } from "./way-part";

const listeners = ["lb:Listener"];
const targetGroups = ["lb:TargetGroup"];

/** Load balancers with their listeners, the listeners of other stacks' ones, and the target groups that these forward to. */
export function loadBalancers(graph: StackGraph, standings: Standings): readonly WayPart[] {
  const balancers = graph.all("lb:LoadBalancer");
  const known = new Set(balancers.flatMap((balancer) => graph.referring(balancer, listeners)));
  return [
    ...balancers.map((balancer) =>
      partOf(balancer, "load balancer", graph.referring(balancer, listeners), graph, standings),
    ),
    ...graph
      .all(...listeners)
      .filter((listener) => !known.has(listener))
      .map((listener) => partOf(listener, "listener of a load balancer", [listener], graph, standings)),
  ];
}

function partOf(
  called: PlannedResource,
  what: string,
  own: readonly PlannedResource[],
  graph: StackGraph,
  standings: Standings,
): WayPart {
  const targets = [...new Set(own.flatMap((listener) => graph.referred(listener, targetGroups)))];
  const stop: Stop = {
    id: called.urn,
    lines: [called.name, what, ...firewallLine(called, graph)],
    kind: "loadBalancer",
    group: undefined,
    standing: standings.of([called, ...own]),
  };
  // Plain HTTP has no TLS that could hold, whatever a policy of TLS says of its listener.
  const isPlain = own.length > 0 && own.every((listener) => textAt(listener, "protocol") === "HTTP");
  const protocols = tally(own.map((listener) => textAt(listener, "protocol") ?? "not known"));
  const floors = tally(own.flatMap((listener) => textAt(listener, "sslPolicy") ?? []));
  return {
    stops: [stop, ...targets.map((target) => targetStop(target, graph, standings))],
    hops: [
      {
        from: browser.id,
        to: stop.id,
        facts: [
          standings.fact("protocol", protocols || "no listener", own),
          ...(isPlain ? [] : [standings.fact("TLS", floors || "no TLS policy", own)]),
        ],
      },
      ...targets.map((target): Hop => ({
        from: stop.id,
        to: target.urn,
        facts: [standings.fact("protocol", textAt(target, "protocol") ?? "not known", [target])],
      })),
    ],
  };
}

function targetStop(target: PlannedResource, graph: StackGraph, standings: Standings): Stop {
  const services = graph.referring(target, ["ecs:Service"]).map(({ name }) => `ECS: ${name}`);
  return {
    id: target.urn,
    lines: [target.name, ["target group", ...services].join(" · ")],
    kind: "origin",
    group: undefined,
    standing: standings.of([target]),
  };
}
