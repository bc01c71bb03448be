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
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return {
    address: `127.0.0.1:${port}`,
    close: () => {
      server.forceShutdown();
    },
  };
}
