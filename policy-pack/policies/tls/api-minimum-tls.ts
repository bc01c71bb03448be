import { mended, tlsAtLeast, type TlsRemedy } from "../../checks/tls-at-least";
import { each } from "../../kit/input/each";
import { ifKnown } from "../../kit/input/if-known";
import type { Finding, Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { surely } from "../../kit/input/surely";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { minimumTls } from "../../kit/settings/shared-settings";
import { httpApi, type HttpApi } from "../../resources/http-api";
import { httpDomain, type HttpDomain } from "../../resources/http-domain";
import { RestApi, restApi, restApiPut, type RestApiPut } from "../../resources/rest-api";
import { restDomain, type RestDomain } from "../../resources/rest-domain";

interface Settings {
  readonly minimum: "1.2" | "1.3";
}

/** The newest policies by the oldest version that they accept, for each kind of endpoint. */
const recommended = {
  "1.2": {
    regional: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
    edge: "SecurityPolicy_TLS12_PFS_2025_EDGE",
  },
  "1.3": { regional: "SecurityPolicy_TLS13_1_3_2025_09", edge: "SecurityPolicy_TLS13_2025_EDGE" },
} as const;

/**
 * Left unset, a domain name and a private API get TLS_1_2, but a regional or edge-optimized REST API gets TLS_1_0.
 */
export const apiMinimumTls = definePolicy({
  name: "api-minimum-tls",
  concern: "tls",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.1.1", "CWE-326"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html",
  description: "API endpoints accept TLS 1.2 or newer, or only 1.3 where that is configured.",
  why: "TLS 1.0 and 1.1 can be broken, and an endpoint that accepts them lets an attacker choose them.",
  remediation: `On REST APIs and their domain names: ${advice("1.2")}`,
  settings: { minimum: minimumTls },
  checks: [
    on(restDomain, domain),
    on(restApi, api),
    on(restApiPut, put),
    on(httpApi, httpEndpoint),
    on(httpDomain, httpConfigurations),
  ],
});

function* domain(of: RestDomain, { minimum }: Settings): Findings {
  const place = of.securityPolicy;
  if (place.isSet()) yield* tlsAtLeast(place, "apiGateway", minimum, enhanced(minimum, place, of));
  else if (minimum > "1.2") yield unset(place, "a domain name", "TLS_1_2", enhanced(minimum, place, of));
}

function* api(of: RestApi, { minimum }: Settings): Findings {
  const place = of.securityPolicy;
  if (place.isSet()) {
    yield* tlsAtLeast(place, "apiGateway", minimum, enhanced(minimum, place, of));
  } else if (!of.isPrivate()) {
    yield unset(place, "a regional or edge-optimized API", "TLS_1_0", enhanced(minimum, place, of));
  } else if (minimum > "1.2") {
    yield unset(place, "a private API", "TLS_1_2", enhanced(minimum, place, of));
  }
}

function* put({ document }: RestApiPut, { minimum }: Settings): Findings {
  const place = document.read("x-amazon-apigateway-security-policy");
  yield* tlsAtLeast(place, "apiGateway", minimum, { text: advice(minimum) });
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-ciphers.html */
function* httpEndpoint(_api: HttpApi, { minimum }: Settings): Findings {
  if (minimum > "1.2") {
    yield `HTTP and WebSocket APIs accept TLS 1.2, which cannot be raised. Serve it as a REST API. ${advice(minimum)}`;
  }
}

function* httpConfigurations({ configurations }: HttpDomain, { minimum }: Settings): Findings {
  yield* each(configurations(), function* (endpoint) {
    const place = endpoint.read("securityPolicy");
    const remedy: TlsRemedy =
      minimum === "1.2"
        ? { text: "Set it to TLS_1_2.", set: { place, value: "TLS_1_2" } }
        : { text: `Serve it as a REST API. ${advice(minimum)}` };
    if (place.isSet()) yield* tlsAtLeast(place, "apiGateway", minimum, remedy);
    else if (minimum > "1.2") yield unset(place, "a domain name", "TLS_1_2", remedy);
  });
}

function unset(place: Input, endpoint: string, policy: string, remedy: TlsRemedy): Finding {
  const accepted = policy === "TLS_1_0" ? "TLS 1.0 and 1.1" : "TLS 1.2";
  return mended(
    `${place.path} is not set, so ${endpoint} gets ${policy} and accepts ${accepted}. ${remedy.text}`,
    remedy,
  );
}

/** The policy for the kind of endpoint, as a repair where the kind is known; it needs an access mode beside it. */
function enhanced(minimum: "1.2" | "1.3", place: Input, of: RestApi | RestDomain): TlsRemedy {
  const isEdge = ifKnown(() => of.isEdgeOptimized());
  const value = recommended[minimum][isEdge === true ? "edge" : "regional"];
  const mode = of.endpointAccessMode;
  // What the argument says wins over the document.
  const argument = of instanceof RestApi ? of.inputs.read("securityPolicy") : place;
  const also = surely(() => !mode.isSet()) ? [{ place: mode, value: "STRICT" }] : [];
  return { text: advice(minimum), ...(isEdge !== undefined && { set: { place: argument, value }, also }) };
}

function advice(minimum: "1.2" | "1.3"): string {
  const { regional, edge } = recommended[minimum];
  return `Set securityPolicy to ${regional} (${edge} for an edge-optimized endpoint) and endpointAccessMode to STRICT.`;
}
