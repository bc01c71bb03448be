import { hostsOf, type Hosts } from "./hosts";
import type { Notes } from "./place";
import { readValues } from "./read-values";
import { api } from "./relations/api";
import { firewalls } from "./relations/firewalls";
import { hosts } from "./relations/hosts";
import { origins } from "./relations/origins";
import { signIn } from "./relations/sign-in";
import { stack as ofStack } from "./relations/stack";
import type { Route } from "./route";
import { SettingsError } from "./settings-error";
import type { SettingsSource } from "./settings-source";
import type { SettingValues } from "./settings-table";
import { signInOriginsOf } from "./sign-in-origins";
import type { FurtherSources } from "./values/content-security-policy";
import type { FirewallCount } from "./values/firewall-count";
import type { IdentityProviderSetting } from "./values/identity-provider";
import type { Throttle } from "./values/throttle";

/** Everything in which one stack differs from another. */
export interface Settings extends Hosts {
  /** `<project>-<stack>`: what the stack's resources are called where a name must be chosen. */
  readonly name: string;
  /** Tags of every resource that takes tags. */
  readonly tags: { readonly project: string; readonly environment: string; readonly owner: string };
  /** Which AWS account and region, and how to get there. */
  readonly aws: AwsConnection;
  readonly hostedZoneId: string;
  /** Whether the domain itself answers, with the site or a redirect to it. */
  readonly apex: boolean;
  /** Lowest TLS version that the API negotiates. */
  readonly minimumTls: MinimumTls;
  /** How callers of the API prove who they are. */
  readonly authorization: Authorization;
  /** OAuth scopes of the API; with none, and `cognito`, callers show ID tokens. */
  readonly authorizationScopes: readonly string[];
  /** Exact origins, besides the site's, that may call the API from a browser. */
  readonly trustedOrigins: readonly string[];
  /** Those of the trusted origins that users may sign in from. */
  readonly signInOrigins: readonly string[];
  readonly identityProviders: readonly IdentityProvider[];
  /** Whether users sign in with accounts of the pool itself. */
  readonly poolAccounts: boolean;
  readonly contentSecurityPolicy: FurtherSources;
  /** https URL of the Git repository that Amplify builds from; without one, deployments are made by hand. */
  readonly repository: string | undefined;
  readonly branch: string;
  readonly routes: readonly Route[];
  readonly logRetentionDays: number;
  /** Requests that one IP address may send in five minutes. */
  readonly wafRateLimit: number;
  readonly firewallCount: FirewallCount;
  readonly throttle: Throttle;
  readonly mfa: Mfa;
  readonly alarmEmail: string | undefined;
  /** Whether what holds state is protected against deletion. */
  readonly protect: boolean;
  /** Whether this stack sets the account's API Gateway logging role. */
  readonly ownsApiGatewayAccount: boolean;
}

/** Region and credentials, from the `aws:` keys. */
export interface AwsConnection {
  readonly region: string;
  readonly profile?: string;
  readonly allowedAccountIds?: string[];
  readonly assumeRoles?: Record<string, unknown>[];
}

/** An identity provider, without its secret. */
export type IdentityProvider = DistributiveOmit<IdentityProviderSetting, "clientSecret">;

/** Lowest TLS version that the API negotiates. */
export type MinimumTls = SettingValues["minimumTls"];

/** `cognito`: a token of the user pool; `iam`: a request signed with credentials of the identity pool. */
export type Authorization = SettingValues["authorization"];

/** Whether a second factor is required at sign-in. */
export type Mfa = SettingValues["mfa"];

export type { FirewallCount, FurtherSources, Throttle };

type DistributiveOmit<Whole, Key extends PropertyKey> = Whole extends unknown ? Omit<Whole, Key> : never;

const relations = [...ofStack, ...hosts, ...origins, ...signIn, ...api, ...firewalls];

/**
 * Reads and validates the configuration of a stack. Defaults come from Pulumi.yaml, which Pulumi has merged already.
 * @throws SettingsError with every problem at once.
 */
export function readSettings(source: SettingsSource): Settings {
  const { project, stack } = source;
  const notes: Notes = { stack, secretKeys: source.secretKeys, problems: [] };
  const values = readValues(source, notes);
  for (const judge of relations) judge(values, { source, notes });
  if (notes.problems.length > 0) throw new SettingsError(stack, notes.problems);
  return settingsOf(values as SettingValues, { project, stack });
}

function settingsOf(values: SettingValues, { project, stack }: { project: string; stack: string }): Settings {
  return {
    ...hostsOf(values),
    name: `${project}-${stack}`,
    tags: { project, environment: stack, owner: values.owner },
    aws: connectionOf(values),
    hostedZoneId: values.hostedZoneId,
    apex: values.apex,
    minimumTls: values.minimumTls,
    authorization: values.authorization,
    authorizationScopes: values.authorization === "iam" ? [] : values.authorizationScopes,
    trustedOrigins: values.trustedOrigins,
    signInOrigins: signInOriginsOf(values),
    identityProviders: values.identityProviders.map(withoutSecret),
    poolAccounts: values.poolAccounts,
    contentSecurityPolicy: values.contentSecurityPolicy,
    repository: values.repository,
    branch: values.branch,
    routes: values.routes,
    logRetentionDays: values.logRetentionDays,
    wafRateLimit: values.wafRateLimit,
    firewallCount: values.firewallCount,
    throttle: values.throttle,
    mfa: values.mfa,
    alarmEmail: values.alarmEmail,
    protect: values.protect,
    ownsApiGatewayAccount: values.ownsApiGatewayAccount,
  };
}

function connectionOf(values: SettingValues): AwsConnection {
  const profile = values["aws:profile"];
  const allowedAccountIds = values["aws:allowedAccountIds"];
  const assumeRoles = values["aws:assumeRoles"];
  return {
    region: values["aws:region"],
    ...(profile === undefined ? {} : { profile }),
    ...(allowedAccountIds === undefined ? {} : { allowedAccountIds }),
    ...(assumeRoles === undefined ? {} : { assumeRoles }),
  };
}

function withoutSecret(provider: IdentityProviderSetting): IdentityProvider {
  if (provider.type === "SAML") return provider;
  const { name, type, issuer, clientId, attributes } = provider;
  return { name, type, issuer, clientId, attributes };
}
