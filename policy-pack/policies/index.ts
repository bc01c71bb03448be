import type { Policy } from "../kit/define-policy";
import { apiAuthorization } from "./authorization/api-authorization";
import { apiCorsOrigins } from "./cors/api-cors-origins";
import { siteSecurityHeaders } from "./headers/site-security-headers";
import { apiIntegrationHttps } from "./https/api-integration-https";
import { apiMinimumTls } from "./tls/api-minimum-tls";

/** Every policy of the pack, in the order in which the README lists them. */
export const policies: readonly Policy[] = [
  apiIntegrationHttps,
  apiMinimumTls,
  apiCorsOrigins,
  apiAuthorization,
  siteSecurityHeaders,
];
