import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** How the stand-in answers. */
export interface Behaviour {
  readonly repository?: string;
  /** States of the job, one for each time it is asked for; the last stays. */
  readonly states: readonly string[];
  /** Steps that a failed job names. */
  readonly steps?: readonly object[];
  /** Status with which the upload is answered. */
  readonly uploadStatus?: number;
  /** An error that CreateDeployment is answered with. */
  readonly refusal?: { readonly name: string; readonly status: number; readonly message: string };
}

/** Amplify's API on the loopback, as far as a deployment needs it: what was asked of it, and what it was sent. */
export class AmplifyStandIn {
  readonly calls: string[] = [];
  archive: Uint8Array | undefined;
  #server: Server | undefined;
  #polls = 0;

  constructor(private readonly behaviour: Behaviour) {}

  /** Starts it, and gives its address. */
  async start(): Promise<string> {
    const server = createServer((request, response) => {
      void this.#answer(request).then(({ status, body, headers = {} }) => {
        response.writeHead(status, { "Content-Type": "application/json", ...headers });
        response.end(JSON.stringify(body));
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return this.#origin();
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  #origin(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  async #answer(
    request: IncomingMessage,
  ): Promise<{ status: number; body: unknown; headers?: Record<string, string> }> {
    const call = `${request.method ?? ""} ${request.url ?? ""}`;
    const body = await buffer(request);
    this.calls.push(call);
    const { repository, states, steps = [], uploadStatus = 200, refusal } = this.behaviour;
    const jobs = "/apps/app-1/branches/main/jobs";
    switch (call) {
      case "GET /apps/app-1":
        return { status: 200, body: { app: { repository } } };
      case "POST /apps/app-1/branches/main/deployments":
        return refusal === undefined
          ? {
              status: 200,
              body: { jobId: "7", fileUploadUrls: {}, zipUploadUrl: `${this.#origin()}/upload` },
            }
          : {
              status: refusal.status,
              body: { message: refusal.message },
              headers: { "x-amzn-errortype": refusal.name },
            };
      case "PUT /upload":
        this.archive = new Uint8Array(body);
        return { status: uploadStatus, body: "what the storage says" };
      case "POST /apps/app-1/branches/main/deployments/start":
      case `POST ${jobs}`:
        return { status: 200, body: { jobSummary: { jobId: "7", status: "PENDING" } } };
      case `DELETE ${jobs}/7/stop`:
        return { status: 200, body: { jobSummary: { jobId: "7", status: "CANCELLED" } } };
      case `GET ${jobs}/7`: {
        const status = states[Math.min(this.#polls++, states.length - 1)];
        return { status: 200, body: { job: { summary: { jobId: "7", status }, steps } } };
      }
      default:
        return { status: 404, body: { message: `not part of the stand-in: ${call}` } };
    }
  }
}
