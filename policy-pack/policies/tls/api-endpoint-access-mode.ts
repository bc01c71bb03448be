import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { repairable } from "../../kit/input/repairable";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { restApi, type RestApi } from "../../resources/rest-api";
import { restDomain, type RestDomain } from "../../resources/rest-domain";

/** AWS refuses an enhanced security policy without it, and a legacy one with it. STRICT keeps a client from coming in by a weaker name. */
export const apiEndpointAccessMode = definePolicy({
  name: "api-endpoint-access-mode",
  concern: "tls",
  severity: "low",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.1.1"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html",
  description: "REST endpoints with an enhanced security policy say how they may be reached.",
  why: "The deployment fails where one of the two stands alone, and BASIC lets a client come in by another name with a weaker policy.",
  remediation: "Set endpointAccessMode to STRICT, or to BASIC while you migrate.",
  checks: [
    on(restDomain, (domain: RestDomain) => accessMode(domain.securityPolicy, domain.endpointAccessMode)),
    on(restApi, (api: RestApi) => accessMode(api.securityPolicy, api.endpointAccessMode)),
  ],
});

function* accessMode(policy: Input, mode: Input): Findings {
  const name = policy.text();
  // A weaker one is to be replaced, which api-minimum-tls tells with the mode that then fits.
  if (name === "TLS_1_2" && mode.text() !== undefined) {
    yield `${mode.path} is set, but ${policy.path} is ${name}, a legacy policy that takes none, so the deployment fails. Leave ${mode.path} out, or choose a policy whose name begins with SecurityPolicy_.`;
  }
  if (name?.startsWith("SecurityPolicy_") !== true || mode.isSet()) return;
  yield repairable(
    `${mode.path} is not set, and this security policy needs it. Set it to STRICT.`,
    mode,
    "STRICT",
  );
}
