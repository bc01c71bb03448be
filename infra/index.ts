import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { accessLogFilters } from "./api/access-log-filters";
import { ApiCredentials } from "./api/api-credentials";
import { ApiDomain } from "./api/api-domain";
import { ApiGatewayAccount } from "./api/api-gateway-account";
import { credentialHeaders, fixedHeaders } from "./api/cors";
import { SecureApi } from "./api/secure-api";
import { stageName } from "./api/stage-name";
import { Certificate } from "./certificates/certificate";
import { countedRules } from "./firewall/counted-rules";
import { Firewall } from "./firewall/firewall";
import { apiAlarms, certificateAlarm, firewallAlarm } from "./monitoring/alarm-definitions";
import { Alarms } from "./monitoring/alarms";
import { Monitoring } from "./monitoring/monitoring";
import { originsOf } from "./origins";
import { SampleBackEnd } from "./sample/back-end/sample-back-end";
import { readStackConfig } from "./settings/stack-config";
import { Identity } from "./sign-in/identity";
import { SignInDomain } from "./sign-in/sign-in-domain";
import { buildEnvironment } from "./site/build-environment";
import { contentSources } from "./site/content-sources";
import { SecureSite } from "./site/secure-site";
import { siteHosts } from "./site/site-hosts";

const { settings, repositoryToken, clientSecrets } = readStackConfig();
const origins = originsOf(settings);
const { name, hostedZoneId, logRetentionDays, protect } = settings;
const log = (part: string) => `/${name}/${part}`;
// A role that deploys can be kept to the roles below the project's path.
const rolePath = `/${settings.tags.project}/${settings.tags.environment}/`;

const defaultTags = { tags: settings.tags };
const inRegion = { provider: new Provider("regional", { ...settings.aws, defaultTags }) };
// CloudFront, which Amplify and Cognito serve through, takes certificates and web ACLs from us-east-1 alone.
const inUsEast1 = {
  provider: new Provider("us-east-1", { ...settings.aws, region: "us-east-1", defaultTags }),
};

const siteCertificate = new Certificate(
  "site-certificate",
  { hosts: siteHosts(settings), hostedZoneId, keyAlgorithm: "EC_prime256v1" },
  inUsEast1,
);
const signInCertificate = new Certificate(
  "sign-in-certificate",
  // Cognito names no kind of key that it takes, and RSA is what it has always taken.
  { hosts: [settings.signInHost], hostedZoneId, keyAlgorithm: "RSA_2048" },
  inUsEast1,
);
const apiCertificate = new Certificate(
  "api-certificate",
  { hosts: [settings.apiHost], hostedZoneId, keyAlgorithm: "EC_prime256v1" },
  inRegion,
);

const identity = new Identity(
  "identity",
  {
    poolName: name,
    mfa: settings.mfa,
    apiOrigin: origins.api,
    scopes: settings.authorizationScopes,
    signInOrigins: origins.signInFrom,
    identityProviders: settings.identityProviders,
    clientSecrets,
    poolAccounts: settings.poolAccounts,
    protect,
  },
  inRegion,
);

const sample = settings.routes.some(({ target }) => target.kind === "sample")
  ? new SampleBackEnd("sample", { logGroupName: log("sample"), logRetentionDays, rolePath }, inRegion)
  : undefined;
const account = settings.ownsApiGatewayAccount
  ? new ApiGatewayAccount("api-gateway-account", { rolePath }, inRegion)
  : undefined;
const cors = {
  trustedOrigins: origins.trusted,
  credentialHeaders: credentialHeaders[settings.authorization],
};
const api = new SecureApi(
  "api",
  {
    apiName: name,
    region: settings.aws.region,
    minimumTls: settings.minimumTls,
    authorization: {
      kind: settings.authorization,
      userPoolArn: identity.userPoolArn,
      scopes: identity.scopes,
    },
    cors,
    routes: settings.routes,
    sampleFunctionArn: sample?.functionArn,
    throttle: settings.throttle,
    accessLogGroupName: log("api-access"),
    logRetentionDays,
    account,
    protect,
  },
  inRegion,
);
new ApiDomain(
  "api-domain",
  {
    host: settings.apiHost,
    hostedZoneId,
    certificateArn: apiCertificate.arn,
    minimumTls: settings.minimumTls,
    restApiId: api.id,
    stageName: api.stageName,
  },
  inRegion,
);
const credentials =
  settings.authorization === "iam"
    ? new ApiCredentials(
        "api-credentials",
        {
          poolName: name,
          issuer: identity.issuer,
          clientId: identity.clientId,
          methodArns: api.methodArns,
          rolePath,
        },
        inRegion,
      )
    : undefined;

const siteSources = contentSources(origins.siteConnections, settings.contentSecurityPolicy);
const site = new SecureSite(
  "site",
  {
    appName: name,
    domain: settings.domain,
    host: settings.siteHost,
    certificateArn: siteCertificate.arn,
    branch: settings.branch,
    repository: settings.repository,
    repositoryToken,
    apex: settings.apex,
    contentSources: siteSources,
    environmentVariables: buildEnvironment({
      apiOrigin: origins.api,
      signInOrigin: origins.signIn,
      region: settings.aws.region,
      userPoolId: identity.userPoolId,
      userPoolClientId: identity.clientId,
      scopes: identity.scopes,
      identityPoolId: credentials?.identityPoolId,
    }),
    protect,
  },
  inRegion,
);
new SignInDomain(
  "sign-in",
  {
    host: settings.signInHost,
    hostedZoneId,
    certificateArn: signInCertificate.arn,
    userPoolId: identity.userPoolId,
    parentDomain: site,
  },
  inRegion,
);

const counted = countedRules(settings.firewallCount, origins.signInFrom);
const firewallDefaults = { rateLimit: settings.wafRateLimit, logRetentionDays, protect };
const apiFirewall = new Firewall(
  "api-firewall",
  {
    ...firewallDefaults,
    scope: "REGIONAL",
    resourceArn: api.stageArn,
    metricName: `${name}-api`,
    countedRules: counted.api,
    trustedOrigins: origins.trusted,
    blockHeaders: fixedHeaders(cors),
  },
  inRegion,
);
const signInFirewall = new Firewall(
  "sign-in-firewall",
  {
    ...firewallDefaults,
    scope: "REGIONAL",
    resourceArn: identity.userPoolArn,
    metricName: `${name}-sign-in`,
    countedRules: counted.signIn,
  },
  inRegion,
);
const siteFirewall = new Firewall(
  "site-firewall",
  {
    ...firewallDefaults,
    scope: "CLOUDFRONT",
    resourceArn: site.appArn,
    metricName: `${name}-site`,
    countedRules: counted.site,
  },
  inUsEast1,
);

const apiNames = { apiName: api.apiName, stageName: api.stageName };
const monitoring = new Monitoring(
  "monitoring",
  {
    dashboardName: name,
    region: settings.aws.region,
    accessLogGroupName: api.accessLogGroupName,
    logMetrics: `${name}/access-log`,
    filters: accessLogFilters(settings.minimumTls),
    api: apiNames,
    firewalls: {
      api: apiFirewall.metricName,
      signIn: signInFirewall.metricName,
      site: siteFirewall.metricName,
    },
    amplifyAppId: site.appId,
  },
  inRegion,
);
new Alarms(
  "alarms",
  {
    prefix: name,
    email: settings.alarmEmail,
    alarms: {
      ...apiAlarms({ ...apiNames, logMetrics: monitoring.logMetrics }),
      "api-blocks": firewallAlarm(apiFirewall.metricName, settings.aws.region),
      "sign-in-blocks": firewallAlarm(signInFirewall.metricName, settings.aws.region),
      "api-certificate": certificateAlarm(apiCertificate.arn),
    },
  },
  inRegion,
);
new Alarms(
  "edge-alarms",
  {
    prefix: `${name}-edge`,
    email: settings.alarmEmail,
    alarms: {
      "site-blocks": firewallAlarm(siteFirewall.metricName, undefined),
      "site-certificate": certificateAlarm(siteCertificate.arn),
      "sign-in-certificate": certificateAlarm(signInCertificate.arn),
    },
  },
  inUsEast1,
);

/** Address of the site. */
export const siteUrl = `${origins.site}/`;
/** Origin of the site, which the API trusts. */
export const siteOrigin = origins.site;
/** Host that Amplify gives the branch, besides the site's own; it sends the same headers. */
export const siteDefaultHost = site.defaultHost;
/** Base address of the API. */
export const apiUrl = `${origins.api}/`;
/** Origin of the API. */
export const apiOrigin = origins.api;
/** Host that API Gateway gives every API; this one must refuse it with 403. */
export const apiDefaultHost = api.defaultHost;
/** Name of the API's one stage, which paths of `apiDefaultHost` start with. */
export const apiStage = stageName;
/** Paths of the API with their methods, each of which must refuse callers who do not show who they are. */
export const apiRoutes = settings.routes.map(({ path, methods }) => ({ path, methods }));
/** Address at which users sign in (OAuth 2.0 authorization endpoint). */
export const signInUrl = `${origins.signIn}/oauth2/authorize`;
/** Origin of the sign-in page and of the token endpoint. */
export const signInOrigin = origins.signIn;
/** Id of the Cognito user pool. */
export const userPoolId = identity.userPoolId;
/** Id of the user pool's public client, which the site signs users in with. */
export const userPoolClientId = identity.clientId;
/** Issuer of the tokens (`iss`). */
export const tokenIssuer = pulumi.interpolate`https://${identity.issuer}`;
/** Id of the identity pool that gives AWS credentials with `authorization: iam`; empty otherwise. */
export const identityPoolId = credentials?.identityPoolId ?? "";
/** How callers of the API prove who they are: `cognito` or `iam`. */
export const authorization = settings.authorization;
/** Full names of the scopes of which an access token must hold one; empty means that the API takes ID tokens. */
export const authorizationScopes = identity.scopes;
/** Every origin that may call the API from a browser, the site's first. */
export const trustedOrigins = origins.trusted;
/** Every origin that users sign in from, the site's first. */
export const signInOrigins = origins.signInFrom;
/** Names of the identity providers whose users sign in, besides or instead of the pool's own accounts. */
export const identityProviders = settings.identityProviders.map((provider) => provider.name);
/** Whether the domain itself answers, with the site or a redirect to it. */
export const apex = settings.apex;
/** What the site takes from elsewhere and sends requests to, by kind, as its Content-Security-Policy says. */
export const contentSecurityPolicy = siteSources;
/** Managed firewall rules that count what they find instead of refusing it, by firewall. */
export const firewallCount = counted;
/** Lowest TLS version that the API negotiates. */
export const minimumTls = settings.minimumTls;
/** ARNs of the web ACLs; the site's is in us-east-1. */
export const webAclArns = {
  api: apiFirewall.webAclArn,
  signIn: signInFirewall.webAclArn,
  site: siteFirewall.webAclArn,
};
/** Names of the log groups; the one of the site's firewall is in us-east-1. */
export const logGroups = {
  apiAccess: api.accessLogGroupName,
  apiExecution: api.executionLogGroupName,
  apiFirewall: apiFirewall.logGroupName,
  signInFirewall: signInFirewall.logGroupName,
  siteFirewall: siteFirewall.logGroupName,
  sample: sample?.logGroupName,
};
/** Id of the Amplify app, for deployments by hand. */
export const amplifyAppId = site.appId;
/** Name of the Amplify branch, for deployments by hand. */
export const amplifyBranch = site.branchName;
/** AWS region of everything that is not at the edge. */
export const region = settings.aws.region;
/** The stack's dashboard in the AWS console. */
export const dashboardUrl = monitoring.dashboardUrl;
