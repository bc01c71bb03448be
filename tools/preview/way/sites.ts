import type { PlannedResource } from "../../engine/model";
import type { Hop, Stop } from "../../report/way";
import type { StackGraph } from "./stack-graph";
import { textAt, valueAt } from "./stack-graph";
import type { Standings } from "./standings";
import { browser, type WayPart } from "./way-part";

/** Amplify apps with their domains, and CloudFront distributions with their origins. */
export function sites(graph: StackGraph, standings: Standings): readonly WayPart[] {
  return [
    ...graph.all("amplify:App").map((app) => amplify(app, graph, standings)),
    ...graph.all("cloudfront:Distribution").map((distribution) => cloudFront(distribution, graph, standings)),
  ];
}

/** A firewall that stands before a stop is a line of it: an arrow more for each would hide the way. */
export function firewallLine(
  of: PlannedResource,
  graph: StackGraph,
  ...through: readonly PlannedResource[]
): string[] {
  const direct = [of, ...through].flatMap((resource) =>
    graph.referred(resource, ["wafv2:WebAcl", "wafv2:WebACL"]),
  );
  const associated = [of, ...through]
    .flatMap((resource) => graph.referring(resource, ["wafv2:WebAclAssociation", "wafv2:WebACLAssociation"]))
    .flatMap((association) => graph.referred(association, ["wafv2:WebAcl", "wafv2:WebACL"]));
  const names = [...new Set([...direct, ...associated].map(({ name }) => name))];
  return names.length === 0 ? [] : [`WAF: ${names.join(", ")}`];
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

function cloudFront(distribution: PlannedResource, graph: StackGraph, standings: Standings): WayPart {
  const config = valueAt(distribution, "distributionConfig") === undefined ? [] : ["distributionConfig"];
  const aliases = valueAt(distribution, ...config, "aliases");
  const stop: Stop = {
    id: distribution.urn,
    lines: [
      distribution.name,
      ["CloudFront", ...(Array.isArray(aliases) ? aliases.filter(isText) : [])].join(" · "),
      ...firewallLine(distribution, graph),
    ],
    kind: "site",
    group: undefined,
    standing: standings.of([distribution]),
  };
  const viewer = textAt(distribution, ...config, "defaultCacheBehavior", "viewerProtocolPolicy");
  const floor = textAt(distribution, ...config, "viewerCertificate", "minimumProtocolVersion");
  const origins = originsOf(distribution, config);
  return {
    stops: [
      stop,
      ...origins.map(({ id, host }) => ({
        id: `${distribution.urn} ${id}`,
        lines: [host ?? id, "origin"],
        kind: "origin" as const,
        group: undefined,
        standing: standings.of([distribution]),
      })),
    ],
    hops: [
      {
        from: browser.id,
        to: stop.id,
        facts: [
          standings.fact("protocol", viewer ?? "not known", [distribution]),
          standings.fact("TLS", floor ?? "the default certificate's", [distribution]),
        ],
      },
      ...origins.map(({ id, protocol }): Hop => ({
        from: stop.id,
        to: `${distribution.urn} ${id}`,
        facts: [standings.fact("protocol", protocol, [distribution])],
      })),
    ],
  };
}

function originsOf(distribution: PlannedResource, config: readonly string[]) {
  const origins = valueAt(distribution, ...config, "origins");
  if (!Array.isArray(origins)) return [];
  return origins.flatMap((_origin, index) => {
    const origin = { ...distribution, inputs: { origin: (origins as unknown[])[index] } } as PlannedResource;
    const id =
      textAt(origin, "origin", "originId") ?? textAt(origin, "origin", "id") ?? `origin ${index + 1}`;
    const protocol = textAt(origin, "origin", "customOriginConfig", "originProtocolPolicy");
    return [
      {
        id,
        host: textAt(origin, "origin", "domainName"),
        protocol: protocol ?? "S3, signed by CloudFront or public",
      },
    ];
  });
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
