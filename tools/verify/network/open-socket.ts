import { connect, type Socket } from "node:net";
import type { Address } from "./resolve-entry";
import { startDeadline } from "./start-deadline";
import { connectionFailure, type ConnectionFailure } from "./connection-failure";

/** A connected socket, or why there is none. */
export type Opened =
  | { readonly socket: Socket; readonly failure: undefined }
  | { readonly socket: undefined; readonly failure: ConnectionFailure; readonly reason: string };

/** Opens a TCP connection within that many milliseconds. Its owner listens to its errors and destroys it. */
export function openSocket({ ip, port }: Address, timeout: number): Promise<Opened> {
  return new Promise((resolve) => {
    const socket = connect({ host: ip, port });
    const stop = startDeadline(timeout, () => {
      socket.destroy();
      resolve({ socket: undefined, failure: "timeout", reason: `no connection within ${timeout} ms` });
    });
    socket.once("connect", () => {
      stop();
      socket.removeAllListeners("error");
      resolve({ socket, failure: undefined });
    });
    socket.once("error", (error) => {
      stop();
      socket.destroy();
      resolve({ socket: undefined, failure: connectionFailure(error), reason: error.message });
    });
  });
}
