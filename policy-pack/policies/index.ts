import type { Policy } from "../kit/policy/define-policy";
import { defineSettings } from "../kit/policy/define-settings";
import { apiAuthorization } from "./authorization/api-authorization";
import { apiCorsOrigins } from "./cors/api-cors-origins";
import { bucketCorsOrigins } from "./cors/bucket-cors-origins";
import { cdnCorsOrigins } from "./cors/cdn-cors-origins";
import { functionUrlCorsOrigins } from "./cors/function-url-cors-origins";
import { loadBalancerCorsOrigins } from "./cors/load-balancer-cors-origins";
import { siteCorsOrigins } from "./cors/site-cors-origins";
import { siteSecurityHeaders } from "./headers/site-security-headers";
import { apiIntegrationHttps } from "./https/api-integration-https";
import { apiMinimumTls } from "./tls/api-minimum-tls";

/** Every policy that judges, in the order in which the README lists them. */
export const policies: readonly Policy[] = [
  apiIntegrationHttps,
  apiMinimumTls,
  apiCorsOrigins,
  functionUrlCorsOrigins,
  loadBalancerCorsOrigins,
  cdnCorsOrigins,
  bucketCorsOrigins,
  siteCorsOrigins,
  apiAuthorization,
  siteSecurityHeaders,
];

/** The policy that hands the others what they share: it stands before them. */
export const settings: Policy = defineSettings(policies);
