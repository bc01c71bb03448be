/** Whether something is shown to hold, is violated, or is not known. */
export type Standing = "holds" | "violated" | "unknown";

/** Something that a request meets on its way: the browser, a site, an API, a function, an origin. */
export interface Stop {
  readonly id: string;
  /** The first line is its name, the others say more. */
  readonly lines: readonly string[];
  readonly kind: "client" | "site" | "api" | "signIn" | "firewall" | "function" | "origin" | "loadBalancer";
  /** Stops of one group stand together. */
  readonly group: string | undefined;
  readonly standing: Standing;
}

/** One property of a hop: its protocol, its TLS floor, CORS, authorization or the headers of its answers. */
export interface HopFact {
  readonly name: "protocol" | "TLS" | "CORS" | "authorization" | "headers";
  readonly value: string;
  readonly standing: Standing;
}

/** A step of a request from one stop to another. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly facts: readonly HopFact[];
}

/** The way that a request takes through a stack. */
export interface Way {
  readonly stops: readonly Stop[];
  readonly hops: readonly Hop[];
}
