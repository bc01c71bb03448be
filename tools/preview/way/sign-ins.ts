import type { StackGraph } from "./stack-graph";
import { textAt } from "./stack-graph";
import { firewallLine } from "./firewall-line";
import type { Standings } from "./standings";
import { browser, type WayPart } from "./way-part";

/** The hosted sign-in of each user pool that has one. */
export function signIns(graph: StackGraph, standings: Standings): readonly WayPart[] {
  return graph.all("cognito:UserPoolDomain").map((domain) => {
    const pools = graph.referred(domain, ["cognito:UserPool"]);
    const parts = [domain, ...pools];
    return {
      stops: [
        {
          id: domain.urn,
          lines: [
            domain.name,
            ["Cognito", textAt(domain, "domain") ?? "domain known later"].join(" · "),
            ...pools.flatMap((pool) => firewallLine(pool, graph)),
          ],
          kind: "signIn" as const,
          group: undefined,
          standing: standings.of(parts),
        },
      ],
      hops: [
        {
          from: browser.id,
          to: domain.urn,
          facts: [
            standings.fact("protocol", "HTTPS", parts),
            standings.fact("TLS", "as Cognito sets it", parts),
          ],
        },
      ],
    };
  });
}
