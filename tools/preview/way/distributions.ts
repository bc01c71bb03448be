import type { PlannedResource } from "../../engine/model";
import type { Hop, HopFact } from "../../report/way";
import { distributionOrigins, type DistributionOrigin } from "./distribution-origins";
import { firewallLine } from "./firewall-line";
import type { StackGraph } from "./stack-graph";
import { textAt, valueAt } from "./stack-graph";
import type { Standings } from "./standings";
import { browser, type WayPart } from "./way-part";

/** CloudFront distributions with their origins, which may be an API, a function or a load balancer of the same stack. */
export function distributions(graph: StackGraph, standings: Standings): readonly WayPart[] {
  return graph
    .all("cloudfront:Distribution")
    .map((distribution) => distributionPart(distribution, graph, standings));
}

function distributionPart(distribution: PlannedResource, graph: StackGraph, standings: Standings): WayPart {
  const config = valueAt(distribution, "distributionConfig") === undefined ? [] : ["distributionConfig"];
  const aliases = valueAt(distribution, ...config, "aliases");
  const names = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === "string") : [];
  const origins = distributionOrigins(distribution, config, graph);
  const hops = origins.map((origin) => hopTo(origin, distribution, standings));
  return {
    stops: [
      {
        id: distribution.urn,
        lines: [
          distribution.name,
          ["CloudFront", ...names].join(" · "),
          ...firewallLine(distribution, graph),
        ],
        kind: "site",
        group: undefined,
        standing: standings.of([distribution]),
      },
      ...origins.flatMap(({ id, host, resource }, index) =>
        resource !== undefined && isStopOfItsOwn(resource)
          ? []
          : [
              {
                id,
                lines: [resource?.name ?? host, resource === undefined ? "origin" : "bucket"],
                kind: "origin" as const,
                group: undefined,
                standing: hops[index]?.facts[0]?.standing ?? ("unknown" as const),
              },
            ],
      ),
    ],
    hops: [
      { from: browser.id, to: distribution.urn, facts: viewerFacts(distribution, config, graph, standings) },
      ...hops,
    ],
  };
}

/** What is said of an origin is not said of the way to the distribution. */
const noOrigin = { list: "origins", index: -1 };

function viewerFacts(
  distribution: PlannedResource,
  config: readonly string[],
  graph: StackGraph,
  standings: Standings,
): readonly HopFact[] {
  const viewer = textAt(distribution, ...config, "defaultCacheBehavior", "viewerProtocolPolicy");
  const floor = textAt(distribution, ...config, "viewerCertificate", "minimumProtocolVersion");
  const policies = graph.referred(distribution, ["cloudfront:ResponseHeadersPolicy"]);
  const headers = policies.map(({ name }) => name).join(", ");
  return [
    standings.fact("protocol", viewer ?? "not known", [distribution], noOrigin),
    standings.fact("TLS", floor ?? "the default certificate's", [distribution]),
    ...(policies.length === 0
      ? []
      : [standings.fact("headers", `by ${headers}`, [distribution, ...policies])]),
  ];
}

function hopTo(
  { id, index, resource, protocol }: DistributionOrigin,
  distribution: PlannedResource,
  standings: Standings,
): Hop {
  const to = resource !== undefined && isStopOfItsOwn(resource) ? resource.urn : id;
  const item = { list: "origins", index };
  return {
    from: distribution.urn,
    to,
    facts: [standings.fact("protocol", protocol, [distribution], item)],
  };
}

/** What browsers may also call is drawn already. */
function isStopOfItsOwn({ type }: PlannedResource): boolean {
  return !/:Bucket(V2)?$/.test(type);
}
