import type { Policy } from "../kit/policy/define-policy";
import { defineSettings } from "../kit/policy/define-settings";
import { apiAuthorization } from "./authorization/api-authorization";
import { agentGatewayAuthorization } from "./authorization/agent-gateway-authorization";
import { apiAuthorizerComplete } from "./authorization/api-authorizer-complete";
import { apiAuthorizerWired } from "./authorization/api-authorizer-wired";
import { apiPreflightAnswered } from "./authorization/api-preflight-answered";
import { functionPermissionPrincipal } from "./authorization/function-permission-principal";
import { functionUrlAuthorization } from "./authorization/function-url-authorization";
import { graphqlAuthorization } from "./authorization/graphql-authorization";
import { identityPoolAuthentication } from "./authorization/identity-pool-authentication";
import { latticeAuthorization } from "./authorization/lattice-authorization";
import { searchAccessClosed } from "./authorization/search-access-closed";
import { signInCodeFlow } from "./authorization/sign-in-code-flow";
import { apiCorsOrigins } from "./cors/api-cors-origins";
import { bucketCorsOrigins } from "./cors/bucket-cors-origins";
import { cdnCorsOrigins } from "./cors/cdn-cors-origins";
import { corsCredentials } from "./cors/cors-credentials";
import { corsMethodsAndHeaders } from "./cors/cors-methods-and-headers";
import { corsVary } from "./cors/cors-vary";
import { functionUrlCorsOrigins } from "./cors/function-url-cors-origins";
import { loadBalancerCorsOrigins } from "./cors/load-balancer-cors-origins";
import { siteCorsOrigins } from "./cors/site-cors-origins";
import { siteSecurityHeaders } from "./headers/site-security-headers";
import { apiIntegrationHttps } from "./https/api-integration-https";
import { apiMinimumTls } from "./tls/api-minimum-tls";
import { firewallAttached } from "./supporting/firewall-attached";
import { apiAccessLog } from "./supporting/api-access-log";
import { apiLogWithoutPayloads } from "./supporting/api-log-without-payloads";
import { apiThrottled } from "./supporting/api-throttled";
import { apiDefaultEndpointDisabled } from "./supporting/api-default-endpoint-disabled";
import { graphqlKeyShortLived } from "./supporting/graphql-key-short-lived";
import { iotAuthorizerSigned } from "./authorization/iot-authorizer-signed";

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
  corsCredentials,
  corsVary,
  corsMethodsAndHeaders,
  apiAuthorization,
  apiAuthorizerComplete,
  apiAuthorizerWired,
  apiPreflightAnswered,
  functionUrlAuthorization,
  functionPermissionPrincipal,
  graphqlAuthorization,
  identityPoolAuthentication,
  signInCodeFlow,
  latticeAuthorization,
  searchAccessClosed,
  agentGatewayAuthorization,
  siteSecurityHeaders,
  iotAuthorizerSigned,
  apiDefaultEndpointDisabled,
  firewallAttached,
  apiAccessLog,
  apiLogWithoutPayloads,
  apiThrottled,
  graphqlKeyShortLived,
];

/** The policy that hands the others what they share: it stands before them. */
export const settings: Policy = defineSettings(policies);
