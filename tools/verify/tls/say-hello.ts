import type { ConnectionFailure } from "../network/connection-failure";
import { openSocket } from "../network/open-socket";
import { startDeadline } from "../network/start-deadline";
import type { Address } from "../network/resolve-entry";
import { clientHello, type Offer } from "./client-hello";
import { readFirstFlight, type FirstFlight } from "./first-flight";

/** What became of a hello. */
export type HelloAnswer =
  | FirstFlight
  /** The connection was taken, and ended without an answer. */
  | { readonly kind: "closed" | "reset" }
  /** The connection was taken, and nothing came. */
  | { readonly kind: "silent" }
  | { readonly kind: "unreachable"; readonly failure: ConnectionFailure; readonly reason: string };

const mostBytes = 64 * 1024;

/** Sends one hello and reads what comes first; one deadline covers connecting and answering. */
export async function sayHello(
  address: Address,
  host: string,
  offer: Offer,
  timeout: number,
): Promise<HelloAnswer> {
  const end = performance.now() + timeout;
  const { socket, ...why } = await openSocket(address, timeout);
  if (socket === undefined)
    return {
      kind: "unreachable",
      failure: why.failure ?? "other",
      reason: "reason" in why ? why.reason : "no connection",
    };
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const finish = (otherwise: HelloAnswer) => {
      stop();
      socket.destroy();
      resolve(readFirstFlight(received, true) ?? otherwise);
    };
    const stop = startDeadline(Math.max(1, end - performance.now()), () => {
      finish({ kind: "silent" });
    });
    socket.on("data", (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (readFirstFlight(received, received.length > mostBytes) !== undefined) finish({ kind: "closed" });
    });
    socket.once("end", () => {
      finish({ kind: "closed" });
    });
    socket.once("error", () => {
      finish({ kind: "reset" });
    });
    socket.once("close", () => {
      finish({ kind: "closed" });
    });
    socket.write(clientHello(offer, host));
  });
}
