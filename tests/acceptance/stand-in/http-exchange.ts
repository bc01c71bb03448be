/** A request as a service sees it. */
export interface HttpRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** From the header `Host`, without a port. */
  readonly host: string;
  /** The name that the TLS handshake asked for. */
  readonly serverName: string | undefined;
  readonly sourceIp: string;
}

/** What a service answers. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What serves a host. */
export type HttpService = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;
