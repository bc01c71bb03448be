import { createBlockedSamples, type BlockedSamples } from "./aws/blocked-samples";
import type { Context, Reach } from "./context";
import { presentedChain } from "./certificate/presented-chain";
import { firewallBlocksAll } from "./firewall-blocks-all";
import { distrustOf } from "./certificate/distrust-of";
import { createHttpClient } from "./network/http-client";
import { createLimit } from "./network/limit";
import type { Address, ResolveEntry } from "./network/resolve-entry";
import { createResolver } from "./network/resolver";
import type { Endpoint } from "./targets/endpoint";
import type { Targets } from "./targets/targets";
import { askTlsControl, surveyTls, type Control } from "./tls/survey-tls";
import { calibrate } from "./tls/calibrate";
import type { Credentials } from "./tokens/credentials";
import { tokenPrefix } from "./tokens/token-prefix";

/** How a run asks. */
export interface ContextOptions {
  readonly targets: Targets;
  readonly credentials: Credentials;
  readonly table: readonly ResolveEntry[];
  readonly authorities: string | undefined;
  readonly allowWrites: boolean;
  readonly timeout: number;
  readonly retries: number;
  readonly concurrency: number;
  readonly userAgent: string;
}

/** What a run counts. */
export interface Counts {
  readonly requests: number;
  readonly handshakes: number;
}

const mostRequests = 400;
/** A harmless one to API, site and sign-in page, before and after. */
const controlRequests = 6;
const handshakesAtOnce = 12;

/** The context of a run; `close` ends its connections. */
export function createContext(
  options: ContextOptions,
): Context & { readonly counts: () => Counts; readonly close: () => void } {
  const { targets, timeout, authorities } = options;
  const resolve = createResolver(options.table, timeout);
  const limit = createLimit(handshakesAtOnce);
  let handshakes = 0;
  const counted: typeof limit = (task) =>
    limit(() => {
      handshakes += 1;
      return task();
    });
  const reach = memoize(keyOf, async (endpoint: Endpoint): Promise<Reach> => {
    const resolution = await resolve(endpoint.host, endpoint.port);
    if (resolution.kind !== "addresses") return resolution;
    const addresses = await Promise.all(
      resolution.addresses.map(async (address) => ({
        address,
        control: await askTlsControl(address, endpoint.host, { timeout, limit: counted }),
      })),
    );
    return { kind: "addresses", addresses };
  });
  const workingAddress = async (endpoint: Endpoint) => {
    const reached = await reach(endpoint);
    if (reached.kind !== "addresses") return undefined;
    return reached.addresses.find(({ control }) => control.works)?.address;
  };
  const chain = memoize(atAddress, (endpoint: Endpoint, address: Address) =>
    counted(() => presentedChain(address, endpoint.host, { timeout, authorities })),
  );
  const http = createHttpClient({
    timeout,
    authorities,
    userAgent: options.userAgent,
    retries: options.retries,
    concurrency: options.concurrency,
    bound: mostRequests,
    reserved: controlRequests,
    resolve,
    workingAddress,
  });
  const distrust = memoize(keyOf, async (endpoint: Endpoint) => {
    const address = await workingAddress(endpoint);
    return address === undefined
      ? "no address of the host answers a TLS hello"
      : distrustOf(await chain(endpoint, address), endpoint.host);
  });
  const { credentials } = options;
  return {
    targets,
    http,
    resolve,
    credentials,
    allowWrites: options.allowWrites,
    reach,
    survey: memoize(atAddress, (endpoint: Endpoint, address: Address, control: Control) =>
      surveyTls(address, endpoint.host, control, { timeout, limit: counted }),
    ),
    chain,
    distrust,
    tokenPrefix: memoize(
      () => "",
      () => tokenPrefix({ targets, credentials, http, distrust }),
    ),
    firewallBlocksAll: memoize(keyOf, (endpoint: Endpoint) => firewallBlocksAll(http, targets, endpoint)),
    calibration: memoize(
      () => "",
      () => calibrate(timeout),
    ),
    blockedSamples: blockedSamplesOf(options),
    userAgent: options.userAgent,
    now: new Date(),
    counts: () => ({ requests: http.sent(), handshakes }),
    close: http.close,
  };
}

/** With a table, names that are not in it do not resolve: then AWS's own hosts are left alone as well. */
function blockedSamplesOf({ credentials, table }: ContextOptions): BlockedSamples | string {
  if (credentials.aws === undefined)
    return "No AWS credentials were given that may read sampled requests (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY).";
  if (table.length > 0) return "With --resolve, AWS is not asked.";
  return createBlockedSamples(credentials.aws);
}

function keyOf({ host, port }: Endpoint): string {
  return `${host}:${port}`;
}

function atAddress(endpoint: Endpoint, address: Address, ..._more: unknown[]): string {
  return `${keyOf(endpoint)} ${address.ip}:${address.port}`;
}

function memoize<Args extends unknown[], T>(
  keyFor: (...args: Args) => string,
  compute: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (...args) => {
    const key = keyFor(...args);
    const value = known.get(key) ?? compute(...args);
    known.set(key, value);
    return value;
  };
}
