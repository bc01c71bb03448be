import type { MinimumTls } from "../settings/settings";

/**
 * API Gateway's security policy for a TLS floor: forward secrecy always, and post-quantum key exchange where a policy
 * offers it, which is with TLS 1.2 and newer.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html
 */
export function apiSecurityPolicy(minimumTls: MinimumTls): string {
  return minimumTls === "1.3"
    ? "SecurityPolicy_TLS13_1_3_2025_09"
    : "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09";
}
