import type { PlannedResource } from "../../engine/model";
import type { PropertyMap, PropertyValue } from "../../engine/values";
import type { Hop, Stop } from "../../report/way";
import { backEnds } from "./back-ends";
import { endpoint } from "./endpoint";
import { firewallLine } from "./firewall-line";
import { graphQlApi, graphQlApis } from "./graph-ql-apis";
import { textAt, valueAt, type StackGraph } from "./stack-graph";
import type { Standings } from "./standings";
import { tally } from "./tally";
import { browser, type WayPart } from "./way-part";

const restParts = [
  "apigateway:Method",
  "apigateway:Integration",
  "apigateway:IntegrationResponse",
  "apigateway:MethodResponse",
  "apigateway:Response",
  "apigateway:GatewayResponse",
  "apigateway:Authorizer",
  "apigateway:Stage",
  "apigateway:Deployment",
  "apigateway:BasePathMapping",
  "apigateway:RestApiPut",
];
const httpParts = [
  "apigatewayv2:Route",
  "apigatewayv2:Integration",
  "apigatewayv2:Authorizer",
  "apigatewayv2:Stage",
  "apigatewayv2:ApiMapping",
];

const domainNames = ["apigateway:DomainName", "apigatewayv2:DomainName"];
const gateways = ["apigateway:RestApi", "apigatewayv2:Api", "apigateway:Stage", "apigatewayv2:Stage"];

/** REST, HTTP and WebSocket APIs, GraphQL APIs and function URLs, each with what answers behind it. */
export function apis(graph: StackGraph, standings: Standings): readonly WayPart[] {
  return [
    ...graph.all("apigateway:RestApi").map((api) => gateway(api, restParts, "REST API", graph, standings)),
    ...graph.all("apigatewayv2:Api").map((api) => gateway(api, httpParts, "HTTP API", graph, standings)),
    ...graph.all(...graphQlApis).map((api) => graphQlApi(api, graph, standings)),
    ...lonelyDomains(graph, standings),
    ...graph.all("lambda:FunctionUrl", "lambda:Url").map((url) => functionUrl(url, graph, standings)),
  ];
}

function gateway(
  api: PlannedResource,
  kinds: readonly string[],
  what: string,
  graph: StackGraph,
  standings: Standings,
): WayPart {
  const own = [api, ...graph.referring(api, kinds)];
  const domains = own.flatMap((part) => graph.referred(part, domainNames));
  const parts = [...new Set([...own, ...domains])];
  const names = domains.map((domain) => textAt(domain, "domainName") ?? "domain known later");
  const stages = own.filter(({ type }) => type.endsWith(":Stage"));
  const stop: Stop = {
    id: api.urn,
    lines: [api.name, [what, ...new Set(names)].join(" · "), ...firewallLine(api, graph, ...stages)],
    kind: "api",
    group: undefined,
    standing: standings.of(parts),
  };
  const behind = backEnds(own, graph, standings);
  return {
    stops: [stop, ...behind.map(({ stop: backEnd }) => backEnd)],
    hops: [
      {
        from: browser.id,
        to: stop.id,
        facts: [
          standings.fact("protocol", "HTTPS", own),
          standings.fact("TLS", floorOf(domains.length > 0 ? domains : [api]), [api, ...domains]),
          standings.fact("CORS", originsOf(parts), parts),
          standings.fact("authorization", authorizationOf(parts), parts),
        ],
      },
      ...behind.map(({ stop: backEnd, facts }): Hop => ({ from: stop.id, to: backEnd.id, facts })),
    ],
  };
}

/** Domain names of APIs that another stack registers. */
function lonelyDomains(graph: StackGraph, standings: Standings): readonly WayPart[] {
  const mappings = graph.all("apigateway:BasePathMapping", "apigatewayv2:ApiMapping");
  return graph
    .all("apigateway:DomainName", "apigatewayv2:DomainName")
    .filter((domain) => {
      const own = mappings.filter((mapping) => graph.referred(mapping, domainNames).includes(domain));
      return !own.some((mapping) => graph.referred(mapping, gateways).length > 0);
    })
    .map((domain) =>
      endpoint(
        domain,
        ["API domain", textAt(domain, "domainName") ?? "known later"].join(" · "),
        [],
        [standings.fact("protocol", "HTTPS", [domain]), standings.fact("TLS", floorOf([domain]), [domain])],
        standings,
      ),
    );
}

function functionUrl(url: PlannedResource, graph: StackGraph, standings: Standings): WayPart {
  const part = endpoint(
    url,
    "function URL",
    [],
    [
      standings.fact("protocol", "HTTPS", [url]),
      standings.fact("CORS", originsOf([url]), [url]),
      standings.fact(
        "authorization",
        textAt(url, "authorizationType") ?? textAt(url, "authType") ?? "not known",
        [url],
      ),
    ],
    standings,
  );
  const behind = backEnds([url], graph, standings);
  return {
    stops: [...part.stops, ...behind.map(({ stop }) => stop)],
    hops: [...part.hops, ...behind.map(({ stop, facts }) => ({ from: url.urn, to: stop.id, facts }))],
  };
}

function floorOf(endpoints: readonly PlannedResource[]): string {
  const policies = endpoints.map(
    (resource) =>
      textAt(resource, "securityPolicy") ??
      textAt(resource, "domainNameConfiguration", "securityPolicy") ??
      textAt(resource, "domainNameConfigurations", "securityPolicy") ??
      "AWS' default",
  );
  return tally(policies);
}

const allowOrigin = /access-control-allow-origin$/i;

function originsOf(parts: readonly PlannedResource[]): string {
  const origins = parts.flatMap((part) => [
    ...listAt(part, "corsConfiguration", "allowOrigins"),
    ...listAt(part, "cors", "allowOrigins"),
    ...headersOf(part),
  ]);
  const exact = [...new Set(origins)];
  if (exact.length > 0) return exact.join(", ");
  const isTemplated = parts.some((part) => valueAt(part, "responseTemplates") !== undefined);
  return isTemplated ? "by a template" : "none";
}

/** What API Gateway puts into a header: a text in single quotes, or a mapping. Of aws-native, a method holds its responses. */
function headersOf(part: PlannedResource): string[] {
  const responses = valueAt(part, "integration", "integrationResponses");
  return [part.inputs, ...(Array.isArray(responses) ? (responses as readonly PropertyValue[]) : [])]
    .flatMap((response) => Object.entries(mapAt(response, "responseParameters")))
    .flatMap(([name, value]) =>
      allowOrigin.test(name) && typeof value === "string" ? [value.replace(/^'(.*)'$/, "$1")] : [],
    );
}

function mapAt(value: PropertyValue, key: string): PropertyMap {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const found = (value as PropertyMap)[key];
  return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as PropertyMap) : {};
}

function listAt(resource: PlannedResource, ...path: readonly string[]): string[] {
  const value = valueAt(resource, ...path);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function authorizationOf(parts: readonly PlannedResource[]): string {
  const ways = parts.flatMap((part) => {
    const way = textAt(part, "authorization") ?? textAt(part, "authorizationType");
    const method = textAt(part, "httpMethod") ?? textAt(part, "routeKey") ?? "";
    if (way !== undefined && /:(Method|Route)$/.test(part.type)) {
      return [way === "NONE" && method.startsWith("OPTIONS") ? "none for a preflight" : way];
    }
    return part.type.endsWith(":Route") ? ["none"] : [];
  });
  if (ways.length > 0) return tally(ways);
  return parts.some((part) => valueAt(part, "body") !== undefined)
    ? "as its definition says"
    : "no route in this stack";
}
