import {
  request as requestPlain,
  Agent as PlainAgent,
  type IncomingMessage,
  type RequestOptions,
} from "node:http";
import { request as requestTls, Agent as TlsAgent } from "node:https";
import { isIP } from "node:net";
import type { Reply } from "./answer";
import { connectionFailure } from "./connection-failure";
import { urlOf, type HttpRequest } from "./http-request";
import { startDeadline } from "./start-deadline";
import type { Address } from "./resolve-entry";

/** How requests are sent. */
export interface ExchangeOptions {
  /** Milliseconds for everything: connecting, the TLS handshake, headers and body. */
  readonly timeout: number;
  /** Certificates (PEM) of the only authorities that are trusted; undefined: those that Node trusts. */
  readonly authorities: string | undefined;
  readonly userAgent: string;
}

/** Sends one request to one address. */
export interface Exchange {
  /** `mayTryAgain` is asked before the one further try that a connection gets which was closed while it was idle. */
  readonly send: (request: HttpRequest, address: Address, mayTryAgain: () => boolean) => Promise<Reply>;
  readonly close: () => void;
}

const mostBytes = 256 * 1024;
const mostHeaderBytes = 64 * 1024;
/** What a server negotiates is judged elsewhere: here, a small key or an old suite must not hide the rest. */
const ciphers = [
  ...["AES_256_GCM_SHA384", "CHACHA20_POLY1305_SHA256", "AES_128_GCM_SHA256", "AES_128_CCM_SHA256"].map(
    (suite) => `TLS_${suite}`,
  ),
  "DEFAULT:@SECLEVEL=0",
].join(":");

/** Keeps connections open for further requests; a genuine credential has connections of its own, which verify. */
export function createExchange({ timeout, authorities, userAgent }: ExchangeOptions): Exchange {
  const agents = new Map<string, PlainAgent | TlsAgent>();
  const agentOf = (request: HttpRequest, address: Address) => {
    const verifies = request.isGenuine;
    const key = `${request.scheme} ${request.endpoint.host} ${address.ip} ${address.port} ${verifies}`;
    const made =
      agents.get(key) ??
      (request.scheme === "http"
        ? new PlainAgent({ keepAlive: true, maxSockets: 16 })
        : new TlsAgent({
            keepAlive: true,
            maxSockets: 16,
            minVersion: "TLSv1.2",
            ciphers,
            // Without it, a server that speaks HTTP/2 alone answers in its place, with an error of its own.
            ALPNProtocols: ["http/1.1"],
            rejectUnauthorized: verifies,
            servername: isIP(request.endpoint.host) === 0 ? request.endpoint.host : "",
            ...(authorities === undefined ? {} : { ca: authorities }),
          }));
    agents.set(key, made);
    return made;
  };
  const send = (request: HttpRequest, address: Address, mayTryAgain: () => boolean): Promise<Reply> =>
    new Promise((resolve) => {
      const url = new URL(urlOf(request));
      const options: RequestOptions = {
        agent: agentOf(request, address),
        host: address.ip,
        port: address.port,
        method: request.method,
        path: `${request.endpoint.basePath}${request.path}`,
        maxHeaderSize: mostHeaderBytes,
        headers: {
          Host: url.host,
          "User-Agent": userAgent,
          Accept: "*/*",
          "Accept-Encoding": "identity",
          ...request.headers,
          ...(request.body === undefined
            ? {}
            : { "Content-Length": String(Buffer.byteLength(request.body)) }),
        },
      };
      let answered: IncomingMessage | undefined;
      const body: Buffer[] = [];
      const finish = (reply: Reply) => {
        stop();
        resolve(reply);
      };
      const answerOf = (response: IncomingMessage): Reply => ({
        kind: "answer",
        status: response.statusCode ?? 0,
        headers: response.headersDistinct as Record<string, string[]>,
        body: Buffer.concat(body).toString("utf8"),
      });
      const stop = startDeadline(timeout, () => {
        finish(
          answered
            ? answerOf(answered)
            : { kind: "none", cause: "timeout", reason: `no answer within ${timeout} ms` },
        );
        sent.destroy();
      });
      const sent = (request.scheme === "http" ? requestPlain : requestTls)(options, (response) => {
        answered = response;
        let bytes = 0;
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          body.push(chunk);
          if (bytes < mostBytes) return;
          finish(answerOf(response));
          sent.destroy();
        });
        response.once("end", () => {
          finish(answerOf(response));
        });
        response.once("error", () => {
          finish(answerOf(response));
        });
      });
      sent.once("error", (error) => {
        const failure = connectionFailure(error);
        // A server may close a connection that was kept open just when it is used again.
        if (failure === "reset" && sent.reusedSocket && mayTryAgain()) {
          stop();
          resolve(send(request, address, () => false));
          return;
        }
        finish(
          answered
            ? answerOf(answered)
            : { kind: "none", cause: failure, reason: error.message.split("\n")[0] ?? "" },
        );
      });
      sent.on("upgrade", (_response, socket) => {
        socket.destroy();
        finish({ kind: "none", cause: "malformed", reason: "switched to another protocol" });
      });
      sent.end(request.body);
    });
  return {
    send,
    close: () => {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}
