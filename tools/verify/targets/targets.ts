import type { Endpoint } from "./endpoint";
import type { Route } from "./route";

/** The firewalls of a stack. */
export type FirewallName = "api" | "site" | "signIn";

/** What a deployed stack promises, and where it is asked. What is undefined is not known. */
export interface Targets {
  readonly site: Endpoint | undefined;
  readonly siteDefault: Endpoint | undefined;
  readonly apex: Endpoint | undefined;
  readonly signIn: Endpoint | undefined;
  readonly api: Endpoint | undefined;
  readonly apiDefault: Endpoint | undefined;
  /** The API's routes; one for its root where the outputs name none. */
  readonly routes: readonly Route[];
  readonly routesAreKnown: boolean;
  /** Exact origins that may call the API, the site's first. */
  readonly trustedOrigins: readonly string[];
  readonly authorization: "cognito" | "iam";
  /** Scopes of which an access token must hold one; empty: the API takes ID tokens; undefined: not known. */
  readonly authorizationScopes: readonly string[] | undefined;
  /** The lowest TLS version that the API promises to negotiate. */
  readonly minimumTls: "1.2" | "1.3";
  readonly tokenIssuer: string | undefined;
  readonly userPoolClientId: string | undefined;
  readonly region: string | undefined;
  /** Name of the API's stage, which the paths of its default endpoint start with. */
  readonly apiStage: string | undefined;
  /** Further sources that the stack adds to its Content-Security-Policy, by directive. */
  readonly contentSources: Readonly<Record<string, readonly string[]>>;
  /** ARNs of the web ACLs by firewall; undefined: the outputs do not speak of firewalls. */
  readonly webAcls: Readonly<Partial<Record<FirewallName, string>>> | undefined;
  /** Rules of the managed groups that count instead of block, by firewall. */
  readonly countedRules: Readonly<Partial<Record<FirewallName, readonly string[]>>>;
}

/** Every endpoint of the targets, each host and port once. */
export function endpointsOf(targets: Targets): Endpoint[] {
  const all = [
    targets.site,
    targets.siteDefault,
    targets.apex,
    targets.signIn,
    targets.api,
    targets.apiDefault,
  ];
  const known = all.filter((endpoint) => endpoint !== undefined);
  return known.filter(
    ({ host, port }, index) =>
      known.findIndex((other) => other.host === host && other.port === port) === index,
  );
}
