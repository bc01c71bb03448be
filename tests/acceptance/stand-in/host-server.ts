import { once } from "node:events";
import {
  createServer as createPlainServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { createSecureContext, type TLSSocket } from "node:tls";
import type { HttpAnswer, HttpService } from "./http-exchange";
import type { ServerCertificate } from "./tls/authority";
import type { TlsOffer } from "./tls/tls-offer";

/** A host of the stack, and what stands behind it. */
export interface Host {
  readonly name: string;
  readonly certificate: ServerCertificate;
  readonly tls: TlsOffer;
  readonly service: HttpService;
  /** Whether port 80 redirects to https, as CloudFront does; without it nothing listens there. */
  readonly redirectsHttp: boolean;
}

/** Nothing listens here: the first of all ports is nobody's any more. */
const closedPort = 1;

/** Serves one host on the loopback, on ports that are free. */
export class HostServer {
  readonly #servers: Server[] = [];

  constructor(
    private readonly host: Host,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The port that stands for 443. */
  get tlsPort(): number {
    return this.#portOf(0);
  }

  /** The port that stands for 80. */
  get plainPort(): number {
    return this.host.redirectsHttp ? this.#portOf(1) : closedPort;
  }

  async start(): Promise<void> {
    const { name, certificate, tls } = this.host;
    const context = createSecureContext({ key: certificate.key, cert: certificate.cert, ...tls });
    const secure = createServer(
      {
        // No certificate of its own: a handshake that names no host, or another, is refused as CloudFront and API
        // Gateway refuse it.
        SNICallback: (serverName, give) => {
          if (serverName === name) give(null, context);
          else give(new Error(`There is no ${serverName} here.`));
        },
        ...tls,
        maxVersion: "TLSv1.3",
        honorCipherOrder: true,
        ALPNProtocols: ["http/1.1"],
      },
      (request, response) => {
        void this.#serve(request, response);
      },
    );
    await this.#listen(secure);
    if (this.host.redirectsHttp) {
      await this.#listen(
        createPlainServer((request, response) => {
          redirect(name, request, response);
        }),
      );
    }
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#servers.map(async (server) => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }),
    );
  }

  async #listen(server: Server): Promise<void> {
    this.#servers.push(server);
    server.on("clientError", (_error: Error, socket: Socket) => socket.destroy());
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }

  #portOf(index: number): number {
    return (this.#servers[index]?.address() as AddressInfo).port;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = await this.#answer(request).catch((error: unknown): HttpAnswer => {
      this.onError(error);
      return { status: 500, headers: {}, body: "The stand-in has failed." };
    });
    response.writeHead(status, headers);
    response.end(request.method === "HEAD" ? undefined : body);
  }

  async #answer(request: IncomingMessage): Promise<HttpAnswer> {
    const [path = "/", query = ""] = splitOnce(request.url ?? "/", "?");
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
    );
    return this.host.service({
      method: request.method ?? "GET",
      path,
      query,
      headers,
      body: await buffer(request),
      host: (headers["host"] ?? "").replace(/:\d+$/, ""),
      serverName: (request.socket as TLSSocket).servername || undefined,
      sourceIp: (request.socket.address() as AddressInfo).address,
    });
  }
}

/** CloudFront's redirect: a small HTML body, and none of the site's headers. */
function redirect(name: string, request: IncomingMessage, response: ServerResponse): void {
  const body = "<html>\r\n<head><title>301 Moved Permanently</title></head>\r\n<body></body>\r\n</html>\r\n";
  response.writeHead(301, {
    Server: "CloudFront",
    "Content-Type": "text/html",
    "Content-Length": Buffer.byteLength(body),
    Location: `https://${name}${request.url ?? "/"}`,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
