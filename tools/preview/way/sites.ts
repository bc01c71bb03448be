import type { PlannedResource } from "../../engine/model";
import type { Stop } from "../../report/way";
import { firewallLine } from "./firewall-line";
import type { StackGraph } from "./stack-graph";
import { textAt, valueAt } from "./stack-graph";
import type { Standings } from "./standings";
import { browser, type WayPart } from "./way-part";

/** Amplify apps with their domains. */
export function sites(graph: StackGraph, standings: Standings): readonly WayPart[] {
  return graph.all("amplify:App").map((app) => amplify(app, graph, standings));
}

function amplify(app: PlannedResource, graph: StackGraph, standings: Standings): WayPart {
  const domains = graph.referring(app, ["amplify:DomainAssociation", "amplify:Domain"]);
  const parts = [app, ...domains, ...graph.referring(app, ["amplify:Branch"])];
  const names = domains.map((domain) => textAt(domain, "domainName") ?? "domain known later");
  const stop: Stop = {
    id: app.urn,
    lines: [app.name, ["Amplify", ...names].join(" · "), ...firewallLine(app, graph)],
    kind: "site",
    group: undefined,
    standing: standings.of(parts),
  };
  const policy = valueAt(app, "customHeaders") === undefined ? "none set" : "set for the app";
  return {
    stops: [stop],
    hops: [
      {
        from: browser.id,
        to: stop.id,
        facts: [standings.fact("protocol", "HTTPS", parts), standings.fact("headers", policy, parts)],
      },
    ],
  };
}
