import type { BlockedSamples } from "./aws/blocked-samples";
import type { HttpClient } from "./network/http-client";
import type { Address } from "./network/resolve-entry";
import type { Resolution, Resolve } from "./network/resolver";
import type { PresentedChain } from "./certificate/presented-chain";
import type { Endpoint } from "./targets/endpoint";
import type { Targets } from "./targets/targets";
import type { Control, TlsSurvey } from "./tls/survey-tls";
import type { Credentials } from "./tokens/credentials";

/** What probes ask with; everything is asked once, whoever asks. */
export interface Context {
  readonly targets: Targets;
  readonly http: HttpClient;
  readonly resolve: Resolve;
  readonly credentials: Credentials;
  /** Whether genuine credentials may go with methods that change something. */
  readonly allowWrites: boolean;
  /** The addresses of an endpoint's TLS port, each with its answer to an ordinary hello. */
  readonly reach: (endpoint: Endpoint) => Promise<Reach>;
  readonly survey: (endpoint: Endpoint, address: Address, control: Control) => Promise<TlsSurvey>;
  readonly chain: (endpoint: Endpoint, address: Address) => Promise<PresentedChain>;
  /** Undefined where the certificate of the endpoint's working address is trusted, else why it is not. */
  readonly distrust: (endpoint: Endpoint) => Promise<string | undefined>;
  /** What stands before a token in the API's Authorization header. */
  readonly tokenPrefix: () => Promise<string>;
  /** True where a preflight, a call and a path that does not exist get one and the same 403. */
  readonly firewallBlocksAll: (endpoint: Endpoint) => Promise<boolean>;
  /** Whether this machine sees a server that speaks old versions for what it is; undefined: it does. */
  readonly calibration: () => Promise<string | undefined>;
  /** AWS's samples of blocked requests, or why AWS is not asked for them. */
  readonly blockedSamples: BlockedSamples | string;
  /** What every request says of itself. */
  readonly userAgent: string;
  /** When the run began; certificates are judged at that time. */
  readonly now: Date;
}

/** Where an endpoint can be asked. */
export type Reach =
  | { readonly kind: "addresses"; readonly addresses: readonly ReachedAddress[] }
  | Exclude<Resolution, { kind: "addresses" }>;

/** An address, and whether it speaks TLS. */
export interface ReachedAddress {
  readonly address: Address;
  readonly control: Control;
}
