import type { ConnectionFailure } from "../network/connection-failure";
import { openSocket } from "../network/open-socket";
import type { Address } from "../network/resolve-entry";
import { startDeadline } from "../network/start-deadline";
import { clientHello, type Offer } from "./client-hello";

/** What came after a hello, and how it ended. */
export type HelloBytes =
  | {
      readonly bytes: Buffer;
      /** `enough`: who asked has seen what it wanted; `silent`: the time was up. */
      readonly ending: "enough" | "closed" | "reset" | "silent";
    }
  | { readonly bytes: undefined; readonly failure: ConnectionFailure; readonly reason: string };

/** No first flight is longer. */
const mostBytes = 64 * 1024;

/** Sends one hello and takes what comes until it is enough; one deadline covers connecting and answering. */
export async function helloBytes(
  address: Address,
  host: string,
  offer: Offer,
  { timeout, isEnough }: { readonly timeout: number; readonly isEnough: (bytes: Buffer) => boolean },
): Promise<HelloBytes> {
  const end = performance.now() + timeout;
  const { socket, ...why } = await openSocket(address, timeout);
  if (socket === undefined)
    return {
      bytes: undefined,
      failure: why.failure ?? "other",
      reason: "reason" in why ? why.reason : "no connection",
    };
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    const finish = (ending: "enough" | "closed" | "reset" | "silent") => {
      stop();
      socket.destroy();
      resolve({ bytes, ending });
    };
    const stop = startDeadline(Math.max(1, end - performance.now()), () => {
      finish("silent");
    });
    socket.on("data", (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length > mostBytes || isEnough(bytes)) finish("enough");
    });
    socket.once("end", () => {
      finish("closed");
    });
    socket.once("error", () => {
      finish("reset");
    });
    socket.once("close", () => {
      finish("closed");
    });
    socket.write(clientHello(offer, host));
  });
}
