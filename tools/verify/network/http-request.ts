import type { Endpoint } from "../targets/endpoint";

/** A request to a host of the stack. */
export interface HttpRequest {
  readonly endpoint: Endpoint;
  readonly scheme: "https" | "http";
  readonly method: string;
  /** Path and query, below the endpoint's base path. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Holds a genuine credential, or what was made from one: goes to the API over a trusted certificate, or nowhere. */
  readonly isGenuine: boolean;
}

/** The URL of a request. */
export function urlOf({ endpoint, scheme, path }: Pick<HttpRequest, "endpoint" | "scheme" | "path">): string {
  const port = scheme === "https" ? endpoint.port : endpoint.httpPort;
  const host = endpoint.host.includes(":") ? `[${endpoint.host}]` : endpoint.host;
  const shown = port === (scheme === "https" ? 443 : 80) ? "" : `:${port}`;
  return `${scheme}://${host}${shown}${endpoint.basePath}${path}`;
}
