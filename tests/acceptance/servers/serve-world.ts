import { once } from "node:events";
import {
  createServer as createPlainServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import {
  createServer as createSocketServer,
  type AddressInfo,
  type Server as SocketServer,
  type Socket,
} from "node:net";
import { buffer } from "node:stream/consumers";
import { createSecureContext } from "node:tls";
import type { ResolveEntry } from "../../../tools/verify/network/resolve-entry";
import { TestAuthorities } from "./certificates";
import { deliver } from "./deliver";
import { guardHellos } from "./guard-hellos";
import {
  names,
  serveApi,
  type Answer,
  type HostName,
  type HostWorld,
  type Request,
  type World,
} from "./world";
import { keySet, pool } from "./tokens";

/** A world that runs. */
export interface ServedWorld {
  readonly table: readonly ResolveEntry[];
  readonly authorities: string;
  /** Every request that came, with the host and the port's kind. */
  readonly seen: readonly SeenRequest[];
  readonly stop: () => Promise<void>;
}

/** A request that came. */
export interface SeenRequest extends Request {
  readonly host: HostName;
  readonly scheme: "http" | "https";
}

let shared: Promise<TestAuthorities> | undefined;

/** Runs every host of a world on ports of its own. */
export async function serveWorld(world: World): Promise<ServedWorld> {
  shared ??= TestAuthorities.create();
  const authorities = await shared;
  const servers: (Server | SocketServer)[] = [];
  const sockets = new Set<Socket>();
  const seen: SeenRequest[] = [];
  const listen = async (server: Server | SocketServer, address: string): Promise<number> => {
    servers.push(server);
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.once("close", () => sockets.delete(socket));
    });
    server.listen(0, address);
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  const serveTls = async (name: HostName, host: Omit<HostWorld, "second">): Promise<number> => {
    const certificate = await authorities.issue(names[name], host.certificate);
    const context = createSecureContext({ ...certificate, ...host.tls });
    const secure = createTlsServer(
      {
        ...host.tls,
        // A handshake that names another host, or none, is refused as CloudFront and API Gateway refuse it.
        SNICallback: (serverName, give) => {
          if (serverName === names[name]) give(null, context);
          else give(new Error("There is no such host here."));
        },
        honorCipherOrder: true,
        ALPNProtocols: [...host.protocols],
      },
      (incoming, response) => {
        void answer(incoming, response, (request) => {
          seen.push({ ...request, host: name, scheme: "https" });
          return host.answer?.(request) ?? answerOf(world, name, request);
        });
      },
    );
    secure.on("clientError", (_error, socket) => {
      socket.destroy();
    });
    const port = await listen(secure, host.address);
    if (host.hello === "as it is") return port;
    return listen(
      createSocketServer(
        guardHellos(host.hello, { address: host.address, port, certificate: certificate.cert }),
      ),
      host.address,
    );
  };
  const servePlain = async (name: HostName, { plain, address }: Pick<HostWorld, "plain" | "address">) => {
    if (plain === "closed") {
      const server = createSocketServer();
      const port = await listen(server, address);
      await new Promise((resolve) => server.close(resolve));
      return port;
    }
    if (plain === "silent") return listen(createSocketServer(), address);
    return listen(
      createPlainServer((incoming, response) => {
        void answer(incoming, response, (request) => {
          seen.push({ ...request, host: name, scheme: "http" });
          return plain(request, names[name]);
        });
      }),
      address,
    );
  };
  const serveKeys = async (): Promise<ResolveEntry> => {
    const { hostname } = new URL(pool.issuer);
    const certificate = await authorities.issue(hostname, {});
    const server = createTlsServer(certificate, (_incoming, response) => response.end(keySet));
    return {
      host: hostname,
      port: 443,
      addresses: [{ ip: "127.0.0.1", port: await listen(server, "127.0.0.1") }],
    };
  };
  const table = await Promise.all(
    (Object.keys(world.hosts) as HostName[]).map(async (name): Promise<ResolveEntry[]> => {
      const host = world.hosts[name];
      const addresses = [host, ...(host.second === undefined ? [] : [{ ...host, ...host.second }])];
      const at = async (ports: Promise<number>[]) =>
        (await Promise.all(ports)).map((port) => ({ ip: host.address, port }));
      return [
        {
          host: names[name],
          port: 443,
          addresses: await at(addresses.map((one) => serveTls(name, one))),
        },
        { host: names[name], port: 80, addresses: await at(addresses.map((one) => servePlain(name, one))) },
      ];
    }),
  );
  if (world.showsKeys) table.push([await serveKeys()]);
  return {
    table: table.flat(),
    authorities: authorities.pem,
    seen,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function answerOf(world: World, name: HostName, request: Request): Answer {
  switch (name) {
    case "api":
      return serveApi(world, request);
    case "apiDefault":
      return world.apiDefault(request);
    case "signIn":
      return world.firewall(request)
        ? { status: 403, headers: {}, body: "Forbidden" }
        : world.signIn(request);
    default:
      return world.site(request, names[name]);
  }
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  respond: (request: Request) => Answer,
): Promise<void> {
  const body = (await buffer(incoming)).toString();
  const [path = "/", query = ""] = (incoming.url ?? "/").split("?");
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
  const given = respond({ method: incoming.method ?? "GET", path, query, headers, body });
  deliver(given, response, incoming.method === "HEAD");
}
