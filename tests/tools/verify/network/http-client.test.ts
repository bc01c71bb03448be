import { deepEqual, equal, ok } from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { createHttpClient, type Ask, type HttpClient } from "../../../../tools/verify/network/http-client";
import type { Endpoint } from "../../../../tools/verify/targets/endpoint";

const timeout = 400;
const endpoint: Endpoint = { role: "api", host: "api.example.test", port: 443, httpPort: 80, basePath: "" };

/** What the client puts up with. In plain HTTP: TLS and certificates are the business of the acceptance tests. */
describe("the HTTP client", () => {
  let server: Server;
  let client: HttpClient;
  let asked: string[];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
      answer(request, response);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = { ip: "127.0.0.1", port: (server.address() as AddressInfo).port };
    client = createHttpClient({
      timeout,
      authorities: undefined,
      userAgent: "verify-test",
      retries: 2,
      concurrency: 2,
      bound: 5,
      reserved: 0,
      resolve: () => Promise.resolve({ kind: "addresses", addresses: [address] }),
      workingAddress: () => Promise.resolve(address),
    });
  });
  afterEach(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });

  const ask = (more: Partial<Ask> = {}) => client.ask({ endpoint, scheme: "http", ...more });

  it("takes no more of a body than it needs", async () => {
    answer = (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, "x")));
      };
      response.on("drain", more);
      more();
    };
    const reply = await ask();
    ok(reply.kind === "answer" && reply.body.length < 512 * 1024, reply.kind);
  });
  it("inflates nothing", async () => {
    answer = (_request, response) => {
      response.setHeader("Content-Encoding", "gzip");
      response.end(gzipSync(Buffer.alloc(32 * 1024 * 1024)));
    };
    const reply = await ask();
    ok(reply.kind === "answer" && reply.body.length < 64 * 1024, reply.kind);
  });
  it("refuses heads beyond all measure", async () => {
    answer = (_request, response) => {
      response.setHeader("X-Long", "x".repeat(100 * 1024));
      response.end();
    };
    const reply = await ask({ triesOnce: true });
    equal(reply.kind === "none" && reply.cause, "malformed");
  });
  it("waits for a head as long as it may, though bytes keep coming", async () => {
    answer = ({ socket }) => {
      socket.write("HTTP/1.1 200 OK\r\nX-Slow: ");
      const timer = setInterval(() => socket.write("x"), 30);
      socket.once("close", () => {
        clearInterval(timer);
      });
    };
    const started = performance.now();
    const reply = await ask({ triesOnce: true });
    equal(reply.kind === "none" && reply.cause, "timeout");
    ok(performance.now() - started < 5 * timeout);
  });
  it("gives what came of a body that does not end in time", async () => {
    answer = (_request, response) => {
      response.write("so far");
    };
    const reply = await ask();
    equal(reply.kind === "answer" && reply.body, "so far");
  });
  it("asks again after 503 and after a connection that broke, and keeps a definite answer", async () => {
    const answers: ((response: ServerResponse) => void)[] = [
      (response) => response.writeHead(503, { "Retry-After": "0" }).end(),
      (response) => response.destroy(),
      (response) => response.writeHead(401).end(),
    ];
    answer = (_request, response) => answers.shift()?.(response);
    const reply = await ask();
    deepEqual([reply.kind === "answer" && reply.status, asked.length], [401, 3]);
  });
  it("does not wait for a pause of an hour", async () => {
    answer = (_request, response) => response.writeHead(429, { "Retry-After": "3600" }).end();
    const reply = await ask();
    deepEqual(
      [reply.kind === "none" && reply.reason, asked.length],
      ["the server asks for a pause (HTTP 429, Retry-After: 3600)", 1],
    );
  });
  it("asks each question once", async () => {
    answer = (_request, response) => response.end("x");
    await Promise.all([ask(), ask(), ask({ headers: { Origin: "null" } })]);
    equal(asked.length, 2);
  });
  it("sends no more requests than it may", async () => {
    answer = (_request, response) => response.end("x");
    const replies = await Promise.all(Array.from({ length: 9 }, (_, index) => ask({ path: `/${index}` })));
    equal(asked.length, 5);
    deepEqual(
      replies.filter((reply) => reply.kind === "none").map(({ cause }) => cause),
      ["bound", "bound", "bound", "bound"],
    );
  });
  it("waits once for a host that has never answered", async () => {
    answer = () => undefined;
    const causes: unknown[] = [];
    for (const path of ["/1", "/2", "/3"]) {
      const reply = await ask({ path });
      causes.push(reply.kind === "none" && reply.cause);
    }
    deepEqual(causes, ["timeout", "down", "down"]);
    deepEqual(asked, ["GET /1"]);
  });
  it("waits a second time for a host that has answered", async () => {
    answer = (request, response) => {
      if (request.url === "/1") response.end("x");
    };
    const causes: unknown[] = [];
    for (const path of ["/1", "/2", "/3"]) {
      const reply = await ask({ path, triesOnce: true });
      causes.push(reply.kind === "none" && reply.cause);
    }
    deepEqual(causes, [false, "timeout", "timeout"]);
    const last = await ask({ path: "/4" });
    equal(last.kind === "none" && last.cause, "down");
  });
  it("carries a genuine credential neither in plain HTTP nor to another host", async () => {
    answer = (_request, response) => response.end("x");
    const plain = await ask({ isGenuine: true });
    const other = await client.ask({ endpoint: { ...endpoint, role: "site" }, isGenuine: true });
    deepEqual(
      [plain, other].map((reply) => reply.kind === "none" && reply.cause),
      ["untrusted", "untrusted"],
    );
    deepEqual(asked, []);
  });
});
