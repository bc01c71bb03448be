import { optional, required, withDefault, type SettingValue } from "./setting";
import { choice } from "./shapes/choice";
import { flag } from "./shapes/flag";
import { list } from "./shapes/list";
import { secretText } from "./shapes/secret-text";
import { wholeNumber } from "./shapes/whole-number";
import { assumeRole } from "./values/assume-role";
import { contentSecurityPolicy } from "./values/content-security-policy";
import { firewallCount } from "./values/firewall-count";
import { identityProviders } from "./values/identity-provider";
import {
  accountId,
  branchName,
  dnsLabel,
  emailAddress,
  hostName,
  profile,
  region,
  repositoryUrl,
  retention,
  scope,
  tagValue,
  zoneId,
} from "./values/names";
import { originOrLocalhost } from "./values/origin";
import { routes } from "./values/routes";
import { throttle } from "./values/throttle";

/**
 * Every setting, once: what it must be, its default and what it is for. Pulumi.yaml, the README and the schema of the
 * stacks' files say the same. A key with a namespace is the AWS provider's; explicit providers see none of those by
 * themselves.
 */
export const settingsTable = {
  "aws:region": required(region, "AWS region of the API, the users and the logs."),
  "aws:profile": optional(profile, "Profile of the AWS configuration files."),
  "aws:allowedAccountIds": optional(list(accountId), "The only AWS accounts that the stack may be in."),
  "aws:assumeRoles": optional(list(assumeRole), "Roles to assume, one after the other."),
  domain: required(
    hostName("example.com"),
    "Domain of the stack, in lower case, such as example.com. The site, the API and the sign-in page are hosts of it.",
  ),
  hostedZoneId: required(
    zoneId,
    "Id of the public Route 53 hosted zone of the domain, in the same AWS account, such as Z0123456789ABCDEFGHIJ.",
  ),
  siteHost: optional(
    hostName("www.example.com"),
    "Host name of the site, the domain itself or one label in front of it. Empty means www. and the domain.",
  ),
  apex: withDefault(
    true,
    flag(true),
    "Whether the domain itself answers, with a redirect to the site; that overwrites an address record that it has. With false the domain must have an address record already, or Cognito refuses the sign-in page's host.",
  ),
  apiHost: optional(
    hostName("api.example.com"),
    "Host name of the API, inside the domain. Empty means api. and the domain.",
  ),
  signInPrefix: withDefault(
    "auth",
    dnsLabel,
    "Label that, in front of the domain, names the host of the sign-in page (auth gives auth.example.com).",
  ),
  minimumTls: withDefault(
    "1.2",
    choice(["1.2", "1.3"]),
    "Lowest TLS version that the API negotiates, 1.2 or 1.3.",
  ),
  authorization: withDefault(
    "cognito",
    choice(["cognito", "iam"]),
    "How callers of the API prove who they are. cognito is a token of the user pool, iam is a signature with credentials of the identity pool.",
  ),
  authorizationScopes: withDefault(
    ["invoke"],
    list(scope),
    "OAuth scopes of the API, of which a caller's access token must hold one. An empty list means ID tokens. Not used with authorization iam.",
  ),
  trustedOrigins: withDefault(
    [],
    list(originOrLocalhost),
    "Further exact https origins, besides the site, that may call the API from a browser; with the site's at most 512 characters together. https://localhost:PORT outside prod only.",
  ),
  signInOrigins: optional(
    list(originOrLocalhost),
    "Which of trustedOrigins users may sign in from, besides the site, as callbacks of its client; each gets tokens without asking. Empty means those on localhost, [] none.",
  ),
  identityProviders: withDefault(
    [],
    identityProviders,
    "Identity providers whose users may sign in, each with name, type (OIDC or SAML), attributes (email at least, each with the claim that it comes from), and issuer, clientId and clientSecret, or metadataUrl. A second factor is the provider's own business. The secret must be encrypted.",
  ),
  poolAccounts: withDefault(
    true,
    flag(true),
    "Whether users sign in with accounts of the pool itself. false needs an identity provider.",
  ),
  contentSecurityPolicy: withDefault(
    {},
    contentSecurityPolicy,
    "Further exact https origins that the site may use, as lists by connect, image, font and style; image and font take data: too.",
  ),
  repository: optional(
    repositoryUrl,
    "https URL of the Git repository that Amplify builds the site from. Empty means deployments by hand.",
  ),
  branch: withDefault("main", branchName, "Branch of the repository, and name of the Amplify branch."),
  repositoryToken: optional(
    secretText,
    "Access token for the repository; set it with pulumi config set --secret. A token in plain text is refused.",
  ),
  routes: withDefault(
    [{ path: "/me", methods: ["GET"], target: "sample" }],
    routes,
    "Routes of the API, each with path, methods and target (sample, the ARN of a Lambda function in the stack's region, or an https URL).",
  ),
  logRetentionDays: withDefault(
    90,
    retention,
    "Days that logs are kept, one of the values that CloudWatch allows.",
  ),
  wafRateLimit: withDefault(
    2000,
    wholeNumber(10, 2_000_000_000, 2000),
    "Requests that one IP address may send in five minutes before the firewall blocks it.",
  ),
  firewallCount: withDefault(
    {},
    firewallCount,
    "Managed rules of the firewalls that count instead of block, as lists of names by api, signIn and site; of each group some must go on to block.",
  ),
  throttle: withDefault(
    { rateLimit: 50, burstLimit: 100 },
    throttle,
    "Limits of the API. rateLimit and burstLimit in requests a second for all callers together.",
  ),
  mfa: withDefault(
    "required",
    choice(["required", "optional"]),
    "Second factor (an authenticator app) of the pool's own accounts, required or optional.",
  ),
  alarmEmail: optional(
    emailAddress,
    "E-mail address that alarms are sent to. Empty means that the topics have no subscriber yet.",
  ),
  protect: withDefault(
    false,
    flag(true),
    "Whether users, site and logs are protected against deletion. Must be true in prod.",
  ),
  ownsApiGatewayAccount: withDefault(
    false,
    flag(true),
    "Whether this stack sets the role that API Gateway writes logs with, of which an account and region has one. One stack of each account and region must.",
  ),
  owner: withDefault("platform", tagValue, "Team that answers for the stack; the value of the owner tag."),
} as const;

/** The values of all settings. */
export type SettingValues = {
  readonly [Key in keyof typeof settingsTable]: SettingValue<(typeof settingsTable)[Key]>;
};
