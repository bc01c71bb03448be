/** What a host of the stack is for. */
export type Role = "site" | "siteDefault" | "apex" | "signIn" | "api" | "apiDefault";

/** A host of the stack as it is asked: over TLS at `port`, and in plain HTTP at `httpPort`. */
export interface Endpoint {
  readonly role: Role;
  /** Host name or IP address, lower case, IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  readonly httpPort: number;
  /** What every path starts with, without a slash at its end: `/v1`, or nothing. */
  readonly basePath: string;
}

/** The origin of an endpoint as browsers write it. */
export function originOf({ host, port }: Pick<Endpoint, "host" | "port">): string {
  return `https://${bracketed(host)}${port === 443 ? "" : `:${port}`}`;
}

/** The host as a URL and a Host header write it. */
export function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
