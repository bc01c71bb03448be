import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";

/** One request of the CLI. */
export interface ServiceRequest {
  readonly route: string;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

/** How the service answers beyond the good case. */
export interface ServiceBehaviour {
  /** Refuses to register a version that it has. */
  readonly published?: string;
  /** Whether the token is unknown, or known and may not publish. */
  readonly token?: "invalid" | "forbidden";
  /** What happens to the tarball: the store takes it, answers 403, or hangs up. */
  readonly upload?: "accept" | "refuse" | "hang up";
}

type Handler = (request: ServiceRequest, response: ServerResponse) => void;

/**
 * Stands in for the routes of the Pulumi Cloud service that `pulumi policy publish` calls, on loopback. It is not that
 * service: it shows what the CLI sends, not what Pulumi Cloud would do with it.
 */
export class PolicyService {
  readonly requests: ServiceRequest[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(behaviour: ServiceBehaviour = {}): Promise<PolicyService> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const service = new PolicyService(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const routes = service.routes(behaviour);
    server.on("request", (incoming: IncomingMessage, response: ServerResponse) => {
      void service.receive(incoming).then((request) => {
        const handle = Object.entries(routes).find(([route]) => new RegExp(`^${route}$`).test(request.route));
        if (handle === undefined) json(response, 404, { code: 404, message: "Not Found" });
        else handle[1](request, response);
      });
    });
    return service;
  }

  /** What was sent to the one route that `route` matches. */
  body(route: RegExp): Buffer {
    const matching = this.requests.filter((request) => route.test(request.route));
    if (matching.length !== 1) throw new Error(`${String(route)} was called ${matching.length} times`);
    return matching[0]!.body;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private routes({ published, token, upload = "accept" }: ServiceBehaviour): Record<string, Handler> {
    const packs = "/api/orgs/[^/]+/policypacks";
    return {
      "GET /api/user": (_request, response) => {
        if (token === "invalid") {
          json(response, 401, {
            code: 401,
            message: "Unauthorized: No credentials provided or are invalid.",
          });
          return;
        }
        json(response, 200, {
          githubLogin: "rehearsal",
          name: "Rehearsal",
          organizations: [{ githubLogin: "acme" }],
        });
      },
      [`POST ${packs}`]: ({ body }, response) => {
        const { versionTag } = JSON.parse(body.toString()) as { versionTag: string };
        if (token === "forbidden")
          json(response, 403, { code: 403, message: "Forbidden: the token may not publish policy packs" });
        else if (versionTag === published) {
          json(response, 400, {
            code: 400,
            message: `Bad Request: version ${versionTag} has already been published`,
          });
        } else
          json(response, 200, {
            version: 1,
            uploadURI: `${this.url}/upload`,
            requiredHeaders: { "x-rehearsal": "yes" },
          });
      },
      "PUT /upload": (_request, response) => {
        if (upload === "hang up") response.destroy();
        else json(response, upload === "refuse" ? 403 : 200, {});
      },
      [`POST ${packs}/[^/]+/versions/[^/]+/complete`]: (_request, response) => {
        json(response, 200, {});
      },
    };
  }

  private async receive(incoming: IncomingMessage): Promise<ServiceRequest> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks);
    const body = incoming.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
    const route = `${incoming.method ?? ""} ${(incoming.url ?? "").split("?")[0] ?? ""}`;
    const request = { route, authorization: incoming.headers.authorization, body };
    this.requests.push(request);
    return request;
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
