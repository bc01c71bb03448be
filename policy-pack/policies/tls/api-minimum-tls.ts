import { apiTlsFloor } from "../../judges/api-tls-floor";
import { quote } from "../../judges/quote";
import { each } from "../../kit/input/each";
import type { Finding, Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { minimumTls } from "../../kit/settings/shared-settings";
import { httpApi, type HttpApi } from "../../resources/http-api";
import { httpDomain, type HttpDomain } from "../../resources/http-domain";
import type { ApiDocument } from "../../resources/api-document";
import { restApi, restApiPut, type RestApi } from "../../resources/rest-api";
import { restDomain, type RestDomain } from "../../resources/rest-domain";

interface Settings {
  readonly minimum: "1.2" | "1.3";
}

/**
 * Left unset, a domain name and a private API get TLS_1_2, but a regional or edge-optimized REST API gets TLS_1_0.
 */
export const apiMinimumTls = definePolicy({
  name: "api-minimum-tls",
  concern: "tls",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.1.1"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html",
  description: "API endpoints accept TLS 1.2 or newer, or only 1.3 where that is configured.",
  why: "TLS 1.0 and 1.1 can be broken, and an endpoint that accepts them lets an attacker choose them.",
  remediation: `On REST APIs and their domain names, ${enhancedPolicy("1.2")}`,
  settings: { minimum: minimumTls },
  checks: [
    on(restDomain, domain),
    on(restApi, api),
    on(restApiPut, document),
    on(httpApi, httpEndpoint),
    on(httpDomain, httpConfigurations),
  ],
});

function* domain({ securityPolicy: place }: RestDomain, { minimum }: Settings): Findings {
  const policy = place.text();
  if (policy !== undefined) yield* atLeast(minimum, place, policy, enhancedPolicy(minimum));
  else if (minimum > "1.2") yield unset(place, "a domain name", "TLS_1_2", minimum);
}

function* api(rest: RestApi, { minimum }: Settings): Findings {
  const place = rest.securityPolicy;
  const policy = place.text();
  if (policy !== undefined) yield* atLeast(minimum, place, policy, enhancedPolicy(minimum));
  else if (!rest.isPrivate()) yield unset(place, "a regional or edge-optimized API", "TLS_1_0", minimum);
  else if (minimum > "1.2") yield unset(place, "a private API", "TLS_1_2", minimum);
}

function* document(api: ApiDocument, { minimum }: Settings): Findings {
  const place = api.read("x-amazon-apigateway-security-policy");
  const policy = place.text();
  if (policy !== undefined) yield* atLeast(minimum, place, policy, enhancedPolicy(minimum));
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-ciphers.html */
function* httpEndpoint(_api: HttpApi, { minimum }: Settings): Findings {
  if (minimum > "1.2") {
    yield `HTTP and WebSocket APIs accept TLS 1.2, which cannot be raised. ${insteadOfHttpApi(minimum)}`;
  }
}

function* httpConfigurations({ configurations }: HttpDomain, { minimum }: Settings): Findings {
  yield* each(configurations(), function* (endpoint) {
    const place = endpoint.read("securityPolicy");
    const remedy = minimum === "1.2" ? "Set it to TLS_1_2." : insteadOfHttpApi(minimum);
    yield* atLeast(minimum, place, place.text() ?? "TLS_1_2", remedy);
  });
}

function* atLeast(
  minimum: "1.2" | "1.3",
  place: Input,
  policy: string,
  remedy: string,
): Generator<Finding, void, undefined> {
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
