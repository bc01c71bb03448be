import type { Hop, Stop } from "../../report/way";

/** Stops and hops that one kind of service adds to the way. */
export interface WayPart {
  readonly stops: readonly Stop[];
  readonly hops: readonly Hop[];
}

/** Whoever starts the request. */
export const browser: Stop = {
  id: "browser",
  lines: ["Browser"],
  kind: "client",
  group: undefined,
  standing: "holds",
};
