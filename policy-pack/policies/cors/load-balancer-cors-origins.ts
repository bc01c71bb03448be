import { trustedOrigins } from "../../checks/trusted-origins";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { allowedOrigins } from "../../kit/settings/shared-settings";
import { listenerCors } from "../../resources/cors/listener-cors";

/** A listener adds its headers to every answer, over those of the targets. */
export const loadBalancerCorsOrigins = definePolicy({
  name: "load-balancer-cors-origins",
  concern: "cors",
  severity: "high",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-header-modification.html",
  description: "Listeners of load balancers let only an exact, trusted https origin read their answers.",
  why: "Whoever is let in reads what the targets answer to the visitor's own browser.",
  remediation:
    "Set the header to one origin in full, such as https://www.example.com, or leave it to the targets.",
  limits: "What targets answer by themselves is out of sight.",
  settings: { allowedOrigins },
  checks: [on(listenerCors, trustedOrigins)],
});
