import type { PlannedResource } from "../../engine/model";
import type { Hop, Stop } from "../../report/way";
import { endpoint } from "./endpoint";
import { firewallLine } from "./firewall-line";
import { textAt, type StackGraph } from "./stack-graph";
import type { Standings } from "./standings";
import type { WayPart } from "./way-part";

/** What GraphQL APIs are called, by provider. */
export const graphQlApis = ["appsync:GraphQLApi", "appsync:GraphQlApi"];

const associations = ["appsync:DomainNameApiAssociation"];
const domainNames = ["appsync:DomainName"];

/** A GraphQL API with its domain and its data sources. */
export function graphQlApi(api: PlannedResource, graph: StackGraph, standings: Standings): WayPart {
  const domains = graph
    .referring(api, associations)
    .flatMap((association) => graph.referred(association, domainNames));
  const names = domains.map((domain) => textAt(domain, "domainName") ?? "domain known later");
  const part = endpoint(
    api,
    ["GraphQL API", ...names].join(" · "),
    firewallLine(api, graph),
    [
      standings.fact("protocol", "HTTPS", [api]),
      standings.fact("TLS", "as AppSync sets it", [api, ...domains]),
      standings.fact("authorization", textAt(api, "authenticationType") ?? "not known", [api]),
    ],
    standings,
  );
  const sources = graph.referring(api, ["appsync:DataSource"]);
  return {
    stops: [...part.stops, ...sources.map((source) => stopOf(source, standings))],
    hops: [
      ...part.hops,
      ...sources.map((source): Hop => ({
        from: api.urn,
        to: source.urn,
        facts: [standings.fact("protocol", protocolOf(source), [source])],
      })),
    ],
  };
}

function stopOf(source: PlannedResource, standings: Standings): Stop {
  const endpointOf = textAt(source, "httpConfig", "endpoint");
  const what = endpointOf ?? textAt(source, "type") ?? "not known";
  return {
    id: source.urn,
    lines: [source.name, `data source · ${what}`],
    kind: "origin",
    group: undefined,
    standing: standings.of([source]),
  };
}

function protocolOf(source: PlannedResource): string {
  if (textAt(source, "type") !== "HTTP") return "HTTPS, by AWS";
  const address = textAt(source, "httpConfig", "endpoint");
  if (address === undefined) return "known later";
  return /^https:/i.test(address) ? "HTTPS" : "plain HTTP";
}
