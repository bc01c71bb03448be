import { createServer as createTlsServer } from "node:tls";
import type { AddressInfo, Server } from "node:net";
import { describeAnswer } from "./survey-tls";
import { sayHello } from "./say-hello";
import { suites } from "./suite";

const anonymous = suites.filter(({ name }) => name === "TLS_ECDH_anon_WITH_AES_128_CBC_SHA");

/**
 * Whether a server that speaks TLS 1.0 is seen as one from this machine: a local one is asked, with an anonymous suite,
 * for which no key has to be kept. Undefined: it is; otherwise what came instead. A proxy or a policy of the machine that
 * rewrites hellos would make every server look modern.
 */
export async function calibrate(timeout: number): Promise<string | undefined> {
  const server = createTlsServer({
    ciphers: "AECDH-AES128-SHA:@SECLEVEL=0",
    minVersion: "TLSv1",
    maxVersion: "TLSv1",
  });
  // The hello is not meant to become a handshake.
  server.on("tlsClientError", (_error, socket) => {
    socket.destroy();
  });
  try {
    const port = await listen(server);
    const answer = await sayHello(
      { ip: "127.0.0.1", port },
      "localhost",
      { versions: ["TLS 1.0"], suites: anonymous },
      timeout,
    );
    return answer.kind === "serverHello" && answer.version === "TLS 1.0" ? undefined : describeAnswer(answer);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    server.close();
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
