import { tlsOnly } from "../../checks/tls-only";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { servicePolicy, type ServicePolicy } from "../../resources/service-policy";

/** Most of these services answer over TLS alone today; a Deny keeps it so, and a VPC endpoint may lead to one that does not. */
export const servicePolicyTlsOnly = definePolicy({
  name: "service-policy-tls-only",
  concern: "https",
  severity: "low",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
  description:
    "Policies of secrets, keys, image repositories and VPC endpoints refuse what does not come over TLS.",
  why: "A caller that uses http:// by mistake sends its request and signature in plain text.",
  remediation:
    'Add to the policy a Deny for Principal "*" under the condition Bool aws:SecureTransport "false".',
  limits: "What has no policy document of its own is not judged, nor is the policy within a key.",
  checks: [on(servicePolicy, ({ policy, service }: ServicePolicy) => tlsOnly(policy, service))],
});
