import { promisify } from "node:util";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { messageLimits } from "./limits";

/** A server that answers. */
export interface LoopbackServer {
  readonly address: string;
  readonly close: () => void;
}

/** Serves on a free port of the loopback interface. */
export async function serve(addServices: (server: Server) => void): Promise<LoopbackServer> {
  const server = new Server(messageLimits);
  addServices(server);
  const bind = promisify(server.bindAsync.bind(server));
  const port = await bind("127.0.0.1:0", ServerCredentials.createInsecure());
  return { address: `127.0.0.1:${port}`, close: server.forceShutdown.bind(server) };
}
