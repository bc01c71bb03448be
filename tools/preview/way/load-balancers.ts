import type { PlannedResource } from "../../engine/model";
import type { Hop, Stop } from "../../report/way";
import { firewallLine } from "./sites";
import { textAt, type StackGraph } from "./stack-graph";
import type { Standings } from "./standings";
import { tally } from "./tally";
import { browser, type WayPart } from "./way-part";

const listeners = ["lb:Listener"];
const targetGroups = ["lb:TargetGroup"];

/** Load balancers with their listeners, and the target groups that these forward to. */
export function loadBalancers(graph: StackGraph, standings: Standings): readonly WayPart[] {
  return graph.all("lb:LoadBalancer").map((balancer) => {
    const own = graph.referring(balancer, listeners);
    const targets = [...new Set(own.flatMap((listener) => graph.referred(listener, targetGroups)))];
    const stop: Stop = {
      id: balancer.urn,
      lines: [balancer.name, "load balancer", ...firewallLine(balancer, graph)],
      kind: "loadBalancer",
      group: undefined,
      standing: standings.of([balancer, ...own]),
    };
    return {
      stops: [stop, ...targets.map((target) => targetStop(target, standings))],
      hops: [
        {
          from: browser.id,
          to: stop.id,
          facts: [
            standings.fact(
              "protocol",
              tally(own.map((listener) => textAt(listener, "protocol") ?? "not known")) || "no listener",
              own,
            ),
            standings.fact(
              "TLS",
              tally(own.flatMap((listener) => textAt(listener, "sslPolicy") ?? [])) || "no TLS policy",
              own,
            ),
          ],
        },
        ...targets.map((target): Hop => ({
          from: stop.id,
          to: target.urn,
          facts: [standings.fact("protocol", textAt(target, "protocol") ?? "not known", [target])],
        })),
      ],
    };
  });
}

function targetStop(target: PlannedResource, standings: Standings): Stop {
  return {
    id: target.urn,
    lines: [target.name, "target group"],
    kind: "origin",
    group: undefined,
    standing: standings.of([target]),
  };
}
