import type { Probe } from "../probe";
import { noStore } from "./api-headers";
import { certificateProbes } from "./certificate";
import { datedSuites } from "./dated-suites";
import { defaultEndpoint } from "./default-endpoint";
import { crossSiteScripting, sqlInjection } from "./firewall";
import { firewallSamples } from "./firewall-samples";
import { genuineWrongTokens } from "./genuine-wrong-token";
import { hostileOriginProbes, hostileOriginsAtFirewall, hostileOriginsOnEveryRoute } from "./hostile-origins";
import { keyExchange } from "./key-exchange";
import { modernTlsVersion } from "./modern-tls-version";
import { oldTlsVersions } from "./old-tls-version";
import { plainHttp } from "./plain-http";
import { plainHttpOnTlsPort } from "./plain-http-on-tls-port";
import { redirectChain } from "./redirect-chain";
import { everyRoute, forgedToken, noToken } from "./refused-callers";
import { badlySignedRequest } from "./signed-request";
import { siteHeaderProbes } from "./site-headers";
import { strictTransportSecurity } from "./strict-transport-security";
import {
  strangeRequest,
  trustedError,
  trustedPreflight,
  trustedRequest,
  varyByOrigin,
} from "./trusted-origins";
import { validCaller } from "./valid-caller";
import { weakSuites } from "./weak-suites";

/**
 * Every question, in the order in which requests are spent on them. What looks like an attack comes last: it may make a
 * firewall refuse all that comes from here.
 */
export const allProbes: readonly Probe[] = [
  plainHttp,
  plainHttpOnTlsPort,
  redirectChain,
  strictTransportSecurity,
  ...oldTlsVersions,
  modernTlsVersion,
  weakSuites,
  keyExchange,
  datedSuites,
  ...certificateProbes,
  noToken,
  validCaller,
  forgedToken,
  ...genuineWrongTokens,
  badlySignedRequest,
  defaultEndpoint,
  trustedPreflight,
  trustedRequest,
  trustedError,
  varyByOrigin,
  strangeRequest,
  ...siteHeaderProbes,
  noStore,
  ...hostileOriginProbes,
  everyRoute,
  hostileOriginsOnEveryRoute,
  hostileOriginsAtFirewall,
  sqlInjection,
  crossSiteScripting,
  firewallSamples,
];
