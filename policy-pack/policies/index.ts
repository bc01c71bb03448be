import type { Policy } from "../kit/policy/define-policy";
import { defineSettings } from "../kit/policy/define-settings";
import { policiesOfCall } from "../kit/policy/policies-of-call";
import { accessPolicyCallersNamed } from "./authorization/access-policy-callers-named";
import { agentGatewayAuthorization } from "./authorization/agent-gateway-authorization";
import { apiAuthorization } from "./authorization/api-authorization";
import { apiAuthorizerComplete } from "./authorization/api-authorizer-complete";
import { apiAuthorizerUsed } from "./authorization/api-authorizer-used";
import { apiAuthorizerWired } from "./authorization/api-authorizer-wired";
import { apiIamCallersNamed } from "./authorization/api-iam-callers-named";
import { apiPreflightAnswered } from "./authorization/api-preflight-answered";
import { functionPermissionPrincipal } from "./authorization/function-permission-principal";
import { functionUrlAuthorization } from "./authorization/function-url-authorization";
import { graphqlAuthorization } from "./authorization/graphql-authorization";
import { identityPoolAuthentication } from "./authorization/identity-pool-authentication";
import { iotAuthorizerSigned } from "./authorization/iot-authorizer-signed";
import { iotDomainAuthorizer } from "./authorization/iot-domain-authorizer";
import { latticeAuthorization } from "./authorization/lattice-authorization";
import { listenerAuthentication } from "./authorization/listener-authentication";
import { searchAccessClosed } from "./authorization/search-access-closed";
import { serviceIngressPrivate } from "./authorization/service-ingress-private";
import { signInCodeFlow } from "./authorization/sign-in-code-flow";
import { signInHardened } from "./authorization/sign-in-hardened";
import { streamAuthentication } from "./authorization/stream-authentication";
import { apiCorsOrigins } from "./cors/api-cors-origins";
import { bucketCorsOrigins } from "./cors/bucket-cors-origins";
import { cdnCorsOrigins } from "./cors/cdn-cors-origins";
import { corsCredentials } from "./cors/cors-credentials";
import { corsMethodsAndHeaders } from "./cors/cors-methods-and-headers";
import { corsVary } from "./cors/cors-vary";
import { functionUrlCorsOrigins } from "./cors/function-url-cors-origins";
import { loadBalancerCorsOrigins } from "./cors/load-balancer-cors-origins";
import { siteCorsOrigins } from "./cors/site-cors-origins";
import { securityHeaderStrictness } from "./headers/security-header-strictness";
import { securityHeaderValues } from "./headers/security-header-values";
import { siteSecurityHeaders } from "./headers/site-security-headers";
import { acceleratorHttps } from "./https/accelerator-https";
import { apiIntegrationHttps } from "./https/api-integration-https";
import { beanstalkHttps } from "./https/beanstalk-https";
import { bucketTlsOnly } from "./https/bucket-tls-only";
import { bucketWebsiteHttps } from "./https/bucket-website-https";
import { cacheTls } from "./https/cache-tls";
import { cdnHttps } from "./https/cdn-https";
import { cdnOriginHttps } from "./https/cdn-origin-https";
import { classicLoadBalancerHttps } from "./https/classic-load-balancer-https";
import { databaseClientTls } from "./https/database-client-tls";
import { databaseTls } from "./https/database-tls";
import { fileSystemTls } from "./https/file-system-tls";
import { fileTransferEncrypted } from "./https/file-transfer-encrypted";
import { lightsailHttps } from "./https/lightsail-https";
import { loadBalancerHttps } from "./https/load-balancer-https";
import { loadBalancerTargetHttps } from "./https/load-balancer-target-https";
import { mailTls } from "./https/mail-tls";
import { messagingTlsOnly } from "./https/messaging-tls-only";
import { outboundHttps } from "./https/outbound-https";
import { searchHttps } from "./https/search-https";
import { serviceNetworkHttps } from "./https/service-network-https";
import { signInUrlsHttps } from "./https/sign-in-urls-https";
import { siteHttps } from "./https/site-https";
import { streamTls } from "./https/stream-tls";
import { apiAccessLog } from "./supporting/api-access-log";
import { apiDefaultEndpointDisabled } from "./supporting/api-default-endpoint-disabled";
import { apiLogWithoutPayloads } from "./supporting/api-log-without-payloads";
import { apiThrottled } from "./supporting/api-throttled";
import { firewallAttached } from "./supporting/firewall-attached";
import { graphqlKeyShortLived } from "./supporting/graphql-key-short-lived";
import { apiEndpointAccessMode } from "./tls/api-endpoint-access-mode";
import { apiMinimumTls } from "./tls/api-minimum-tls";
import { beanstalkMinimumTls } from "./tls/beanstalk-minimum-tls";
import { cdnMinimumTls } from "./tls/cdn-minimum-tls";
import { cdnOriginMinimumTls } from "./tls/cdn-origin-minimum-tls";
import { classicLoadBalancerMinimumTls } from "./tls/classic-load-balancer-minimum-tls";
import { databaseMinimumTls } from "./tls/database-minimum-tls";
import { fileTransferCiphers } from "./tls/file-transfer-ciphers";
import { iotMinimumTls } from "./tls/iot-minimum-tls";
import { loadBalancerMinimumTls } from "./tls/load-balancer-minimum-tls";
import { searchMinimumTls } from "./tls/search-minimum-tls";
import { signInDomainMinimumTls } from "./tls/sign-in-domain-minimum-tls";
import { mutualTlsVerified } from "./tls/mutual-tls-verified";
import { apiDocumentHttps } from "./https/api-document-https";
import { servicePolicyTlsOnly } from "./https/service-policy-tls-only";
import { analyticsClusterTls } from "./https/analytics-cluster-tls";
import { cdnSecurityHeaders } from "./headers/cdn-security-headers";
import { apiCertificateManaged } from "./https/api-certificate-managed";
import { apiIntegrationClientCertificate } from "./authorization/api-integration-client-certificate";

/** Every policy that judges, in the order in which the README lists them. */
export const policies: readonly Policy[] = [
  acceleratorHttps,
  apiIntegrationHttps,
  beanstalkHttps,
  bucketTlsOnly,
  bucketWebsiteHttps,
  cacheTls,
  cdnHttps,
  cdnOriginHttps,
  classicLoadBalancerHttps,
  databaseClientTls,
  databaseTls,
  fileSystemTls,
  fileTransferEncrypted,
  lightsailHttps,
  loadBalancerHttps,
  loadBalancerTargetHttps,
  mailTls,
  messagingTlsOnly,
  outboundHttps,
  searchHttps,
  serviceNetworkHttps,
  signInUrlsHttps,
  siteHttps,
  streamTls,
  apiEndpointAccessMode,
  apiMinimumTls,
  beanstalkMinimumTls,
  cdnMinimumTls,
  cdnOriginMinimumTls,
  classicLoadBalancerMinimumTls,
  databaseMinimumTls,
  fileTransferCiphers,
  iotMinimumTls,
  loadBalancerMinimumTls,
  searchMinimumTls,
  signInDomainMinimumTls,
  apiCorsOrigins,
  bucketCorsOrigins,
  cdnCorsOrigins,
  corsCredentials,
  corsMethodsAndHeaders,
  corsVary,
  functionUrlCorsOrigins,
  loadBalancerCorsOrigins,
  siteCorsOrigins,
  accessPolicyCallersNamed,
  agentGatewayAuthorization,
  apiAuthorization,
  apiAuthorizerComplete,
  apiAuthorizerUsed,
  apiAuthorizerWired,
  apiIamCallersNamed,
  apiPreflightAnswered,
  functionPermissionPrincipal,
  functionUrlAuthorization,
  graphqlAuthorization,
  identityPoolAuthentication,
  iotAuthorizerSigned,
  iotDomainAuthorizer,
  latticeAuthorization,
  listenerAuthentication,
  searchAccessClosed,
  serviceIngressPrivate,
  signInCodeFlow,
  signInHardened,
  streamAuthentication,
  siteSecurityHeaders,
  securityHeaderValues,
  securityHeaderStrictness,
  apiAccessLog,
  apiDefaultEndpointDisabled,
  apiLogWithoutPayloads,
  apiThrottled,
  firewallAttached,
  graphqlKeyShortLived,
  mutualTlsVerified,
  apiDocumentHttps,
  servicePolicyTlsOnly,
  analyticsClusterTls,
  cdnSecurityHeaders,
  apiCertificateManaged,
  apiIntegrationClientCertificate,
];

/** The policy that hands the others what they share: it stands before them. */
export const settings: Policy = defineSettings(policies);

/** All of them, as the pack hands them to the SDK. */
export const pack: Policy[] = policiesOfCall(settings, policies);
