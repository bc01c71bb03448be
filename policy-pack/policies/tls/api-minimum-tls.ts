import { apiTlsFloor } from "../../judges/api-tls-floor";
import { quote } from "../../judges/quote";
import { anyOf } from "../../kit/any-of";
import { definePolicy } from "../../kit/define-policy";
import { each } from "../../kit/each";
import type { Findings } from "../../kit/finding";
import type { Input } from "../../kit/input";
import { definitionOf } from "../../kit/open-api";
import { choice } from "../../kit/choice";

interface Settings {
  readonly minimum: "1.2" | "1.3";
}

/**
 * Left unset, a domain name and a private API get TLS_1_2, but a regional or edge-optimized REST API gets TLS_1_0.
 */
export const apiMinimumTls = definePolicy({
  name: "api-minimum-tls",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.0 4.2.1", "ASVS 5.0 12.1.1"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html",
  description: "API endpoints accept TLS 1.2 or newer, or only 1.3 where that is configured.",
  remediation: `On REST APIs and their domain names, ${enhancedPolicy("1.2")}`,
  settings: { minimum: choice(["1.2", "1.3"], "1.2", "The oldest TLS version that endpoints may accept.") },
  checks: {
    "aws:apigateway/domainName:DomainName": [restDomain, accessMode],
    "aws:apigateway/restApi:RestApi": [restApi, accessMode],
    "aws:apigateway/restApiPut:RestApiPut": definition,
    "aws:apigatewayv2/api:Api": httpApi,
    "aws:apigatewayv2/domainName:DomainName": httpDomain("domainNameConfiguration"),
    "aws-native:apigateway:DomainName": [restDomain, accessMode],
    "aws-native:apigateway:DomainNameV2": [restDomain, accessMode],
    "aws-native:apigateway:RestApi": [restApi, accessMode],
    "aws-native:apigatewayv2:Api": httpApi,
    "aws-native:apigatewayv2:DomainName": httpDomain("domainNameConfigurations"),
  },
});

function* restDomain(domain: Input, { minimum }: Settings): Findings {
  const place = domain.read("securityPolicy");
  const policy = place.text();
  if (policy !== undefined) yield* atLeast(minimum, place, policy, enhancedPolicy(minimum));
  else if (minimum > "1.2") yield unset(place, "a domain name", "TLS_1_2", minimum);
}

function* restApi(api: Input, { minimum }: Settings): Findings {
  const argument = api.read("securityPolicy");
  const place = argument.isSet() ? argument : policyInDefinition(api);
  const policy = place.text();
  if (policy !== undefined) yield* atLeast(minimum, place, policy, enhancedPolicy(minimum));
  else if (!isPrivate(api)) yield unset(argument, "a regional or edge-optimized API", "TLS_1_0", minimum);
  else if (minimum > "1.2") yield unset(argument, "a private API", "TLS_1_2", minimum);
}

function* definition(api: Input, { minimum }: Settings): Findings {
  const place = policyInDefinition(api);
  const policy = place.text();
  if (policy !== undefined) yield* atLeast(minimum, place, policy, enhancedPolicy(minimum));
}

/** Deployment fails without it, and STRICT keeps a client from reaching the API by way of a weaker domain name. */
function* accessMode(endpoint: Input): Findings {
  if (endpoint.read("securityPolicy").text()?.startsWith("SecurityPolicy_") !== true) return;
  const isSet = anyOf(
    () => endpoint.read("endpointAccessMode").isSet(),
    () => definitionOf(endpoint).read("x-amazon-apigateway-endpoint-access-mode").isSet(),
  );
  if (!isSet) yield "endpointAccessMode is not set, and this security policy needs it. Set it to STRICT.";
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-ciphers.html */
function* httpApi(_api: Input, { minimum }: Settings): Findings {
  if (minimum > "1.2") {
    yield `HTTP and WebSocket APIs accept TLS 1.2, which cannot be raised. ${insteadOfHttpApi(minimum)}`;
  }
}

function httpDomain(configuration: string) {
  return function* (domain: Input, { minimum }: Settings): Findings {
    yield* each(domain.read(configuration).itemOrItems(), function* (endpoint) {
      const place = endpoint.read("securityPolicy");
      const remedy = minimum === "1.2" ? "Set it to TLS_1_2." : insteadOfHttpApi(minimum);
      yield* atLeast(minimum, place, place.text() ?? "TLS_1_2", remedy);
    });
  };
}

function* atLeast(minimum: "1.2" | "1.3", place: Input, policy: string, remedy: string): Findings {
  const floor = apiTlsFloor(policy);
  if (floor === undefined) {
    yield `${place.path} ${quote(policy)} is in no catalogue of API Gateway security policies. ${remedy}`;
  } else if (floor < minimum) {
    yield `${place.path} ${policy} accepts TLS ${floor}; the minimum is TLS ${minimum}. ${remedy}`;
  }
}

function unset(place: Input, endpoint: string, policy: string, minimum: "1.2" | "1.3"): string {
  const accepted = policy === "TLS_1_0" ? "TLS 1.0 and 1.1" : "TLS 1.2";
  return `${place.path} is not set, so ${endpoint} gets ${policy} and accepts ${accepted}. ${enhancedPolicy(minimum)}`;
}

function enhancedPolicy(minimum: "1.2" | "1.3"): string {
  return minimum === "1.2"
    ? "Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT."
    : "Set securityPolicy to SecurityPolicy_TLS13_1_3_2025_09 (SecurityPolicy_TLS13_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.";
}

function insteadOfHttpApi(minimum: "1.2" | "1.3"): string {
  return `Serve it as a REST API. ${enhancedPolicy(minimum)}`;
}

/** What the arguments of the resource leave unset, the API's OpenAPI definition may set. */
function policyInDefinition(api: Input): Input {
  return definitionOf(api).read("x-amazon-apigateway-security-policy");
}

function isPrivate(api: Input): boolean {
  const types = api.read("endpointConfiguration.types").itemOrItems();
  return types.some((type) => type.text() === "PRIVATE");
}
