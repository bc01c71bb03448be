import type { Endpoint, Role } from "./endpoint";
import { anyMethods, type Route } from "./route";
import type { FirewallName, Targets } from "./targets";
import { parseUrl } from "../../text/parse-url";

/** Addresses that are given by hand; each overrides the stack's output. */
export interface GivenUrls {
  readonly siteUrl?: string | undefined;
  readonly apiUrl?: string | undefined;
  readonly signInUrl?: string | undefined;
}

/** What could be read, or everything that is wrong with it. */
export type ReadTargets =
  | { readonly targets: Targets; readonly problems: readonly [] }
  | { readonly targets: undefined; readonly problems: readonly string[] };

/**
 * Reads the outputs of a stack (`pulumi stack output --json`). Outputs that are absent leave their targets undefined;
 * outputs that cannot be read are problems, all told at once.
 */
export function readTargets(outputs: Readonly<Record<string, unknown>>, given: GivenUrls = {}): ReadTargets {
  const problems: string[] = [];
  const text = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const value = outputs[key];
      if (value === undefined || value === null || value === "") continue;
      if (typeof value === "string") return value;
      problems.push(`Output ${key}: ${JSON.stringify(value)} is not a text.`);
    }
    return undefined;
  };
  const endpoint = (role: Role, name: string, value: string | undefined): Endpoint | undefined => {
    if (value === undefined) return undefined;
    const read = readEndpoint(role, value);
    if (read === undefined)
      problems.push(`${name}: '${value}' is not an https URL or a host name; give it as https://HOST.`);
    return read;
  };
  const texts = (key: string): readonly string[] | undefined => {
    const value = outputs[key];
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    problems.push(`Output ${key}: ${JSON.stringify(value)} is not a list of texts.`);
    return undefined;
  };

  const site = endpoint("site", "siteUrl", given.siteUrl ?? text("siteUrl", "siteOrigin"));
  const api = endpoint("api", "apiUrl", given.apiUrl ?? text("apiUrl", "apiOrigin"));
  const signIn = endpoint("signIn", "signInOrigin", given.signInUrl ?? text("signInOrigin", "signInUrl"));
  const siteDefault = endpoint("siteDefault", "siteDefaultHost", text("siteDefaultHost"));
  const apiDefault = endpoint("apiDefault", "apiDefaultHost", text("apiDefaultHost"));
  const apex = endpoint(
    "apex",
    "apex",
    apexOf(
      outputs,
      [site, signIn, api].flatMap((one) => one?.host ?? []),
    ),
  );
  const routes = readRoutes(outputs["apiRoutes"], problems);
  const authorization = text("authorization") ?? "cognito";
  if (authorization !== "cognito" && authorization !== "iam")
    problems.push(`Output authorization: '${authorization}' is not cognito or iam.`);
  const minimumTls = text("minimumTls") ?? "1.2";
  if (minimumTls !== "1.2" && minimumTls !== "1.3")
    problems.push(`Output minimumTls: '${minimumTls}' is not 1.2 or 1.3.`);
  const trusted = texts("trustedOrigins") ?? [];
  const siteOrigin = text("siteOrigin") ?? (site && httpsOrigin(site));
  const scopes = texts("authorizationScopes");
  if (problems.length === 0 && site === undefined && api === undefined && signIn === undefined)
    problems.push(
      "Nothing to verify: neither outputs nor options name a site or an API; give --outputs FILE, --site-url or --api-url.",
    );
  if (problems.length > 0) return { targets: undefined, problems };

  const targets: Targets = {
    site,
    siteDefault: sameHost(siteDefault, site) ? undefined : siteDefault,
    apex: sameHost(apex, site) ? undefined : apex,
    signIn,
    api,
    apiDefault: sameHost(apiDefault, api) ? undefined : apiDefault,
    routes: routes ?? [{ path: "/", methods: ["GET"] }],
    routesAreKnown: routes !== undefined,
    trustedOrigins: [
      ...new Set([...(siteOrigin === undefined ? [] : [siteOrigin]), ...trusted].map(asBrowsersSendIt)),
    ],
    authorization: authorization === "iam" ? "iam" : "cognito",
    authorizationScopes: scopes,
    minimumTls: minimumTls === "1.3" ? "1.3" : "1.2",
    tokenIssuer: text("tokenIssuer"),
    userPoolClientId: text("userPoolClientId"),
    region: text("region"),
    apiStage: text("apiStage"),
    contentSources: readContentSources(outputs["contentSecurityPolicy"]),
    webAcls: readWebAcls(outputs["webAclArns"]),
    countedRules: readCountedRules(outputs["firewallCount"]),
  };
  return { targets, problems: [] };
}

/** Reads `https://host:port/base`, or a host alone. */
function readEndpoint(role: Role, value: string): Endpoint | undefined {
  const address = value.includes("://") ? value : `https://${value}`;
  const url = parseUrl(address);
  if (url === undefined) return undefined;
  if (url.protocol !== "https:" || url.hostname === "" || url.username !== "") return undefined;
  const isBase = role === "api" || role === "apiDefault";
  return {
    role,
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? 443 : Number(url.port),
    httpPort: 80,
    basePath: isBase ? url.pathname.replace(/\/+$/, "") : "",
  };
}

/** `apex` is the host or origin of the domain itself, or says that the domain above the stack's hosts has one. */
function apexOf(outputs: Readonly<Record<string, unknown>>, hosts: readonly string[]): string | undefined {
  const apex = outputs["apexUrl"] ?? outputs["apexOrigin"] ?? outputs["apex"];
  if (typeof apex === "string" && apex !== "") return apex;
  if (apex !== true) return undefined;
  return typeof outputs["domain"] === "string" ? outputs["domain"] : domainAbove(hosts);
}

/** The longest domain that all hosts are below. */
function domainAbove(hosts: readonly string[]): string | undefined {
  const [first = "", ...others] = hosts;
  const labels = first.split(".");
  const parents = labels.slice(1, -1).map((_label, index) => labels.slice(index + 1).join("."));
  return parents.find((parent) => others.every((host) => host.endsWith(`.${parent}`)));
}

function readRoutes(value: unknown, problems: string[]): readonly Route[] | undefined {
  if (value === undefined || value === null) return undefined;
  const isRoute = (route: unknown): route is Route =>
    typeof route === "object" &&
    route !== null &&
    "path" in route &&
    typeof route.path === "string" &&
    route.path.startsWith("/") &&
    "methods" in route &&
    Array.isArray(route.methods) &&
    route.methods.length > 0 &&
    route.methods.every((method) => typeof method === "string" && /^[A-Za-z]+$/.test(method));
  if (Array.isArray(value) && value.length > 0 && value.every(isRoute))
    return value.map(readRoute).filter(({ methods }) => methods.length > 0);
  problems.push(
    `Output apiRoutes: ${JSON.stringify(value)} is not a list of routes such as {"path": "/me", "methods": ["GET"]}.`,
  );
  return undefined;
}

function readRoute({ path, methods: given }: Route): Route {
  const methods = given.map((method) => method.toUpperCase());
  if (methods.includes("ANY")) return { path, methods: anyMethods, takesAny: true };
  // A preflight is nobody's call.
  return { path, methods: methods.filter((method) => method !== "OPTIONS") };
}

/** What the stack's output calls kinds of sources, where directives call them otherwise. */
const kinds: Readonly<Record<string, string>> = { image: "img" };

/** Sources by directive: `connect` and `connect-src` are the same. */
function readContentSources(value: unknown): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    entriesOf(value).map(([key, sources]) => [
      key.endsWith("-src") ? key : `${kinds[key] ?? key}-src`,
      Array.isArray(sources) ? sources.map(String) : [],
    ]),
  );
}

const firewallNames: readonly FirewallName[] = ["api", "site", "signIn"];

function readWebAcls(value: unknown): Targets["webAcls"] {
  if (value === undefined || value === null) return undefined;
  return Object.fromEntries(
    entriesOf(value).filter(
      ([name, arn]) =>
        (firewallNames as readonly string[]).includes(name) && typeof arn === "string" && arn !== "",
    ),
  );
}

function readCountedRules(value: unknown): Targets["countedRules"] {
  return Object.fromEntries(
    entriesOf(value).map(([name, rules]) => [
      name,
      Array.isArray(rules)
        ? rules.map(String)
        : entriesOf(rules).flatMap(([, names]) => (Array.isArray(names) ? names.map(String) : [])),
    ]),
  );
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function sameHost(one: Endpoint | undefined, other: Endpoint | undefined): boolean {
  return one !== undefined && one.host === other?.host && one.port === other.port;
}

function httpsOrigin({ host, port }: Endpoint): string {
  return new URL(`https://${host.includes(":") ? `[${host}]` : host}:${port}`).origin;
}

/** In lower case, without a slash at the end and without the usual port. */
function asBrowsersSendIt(origin: string): string {
  const url = parseUrl(origin);
  const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return isOrigin ? url.origin : origin;
}
