import type { ConnectionFailure } from "../network/connection-failure";
import type { Address } from "../network/resolve-entry";
import type { Offer } from "./client-hello";
import { readFirstFlight, type FirstFlight } from "./first-flight";
import { helloBytes } from "./hello-bytes";

/** What became of a hello. */
export type HelloAnswer =
  | FirstFlight
  /** The connection was taken, and ended without an answer. */
  | { readonly kind: "closed" | "reset" }
  /** The connection was taken, and nothing came. */
  | { readonly kind: "silent" }
  | { readonly kind: "unreachable"; readonly failure: ConnectionFailure; readonly reason: string };

/** Sends one hello and reads what comes first; one deadline covers connecting and answering. */
export async function sayHello(
  address: Address,
  host: string,
  offer: Offer,
  timeout: number,
): Promise<HelloAnswer> {
  const answer = await helloBytes(address, host, offer, {
    timeout,
    isEnough: (bytes) => readFirstFlight(bytes, false) !== undefined,
  });
  if (answer.bytes === undefined)
    return { kind: "unreachable", failure: answer.failure, reason: answer.reason };
  const { bytes, ending } = answer;
  return readFirstFlight(bytes, true) ?? { kind: ending === "enough" ? "closed" : ending };
}
