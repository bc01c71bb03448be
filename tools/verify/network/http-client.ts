import { setTimeout as sleep } from "node:timers/promises";
import type { Endpoint } from "../targets/endpoint";
import { linesOf, type Answer, type NoAnswer, type Reply } from "./answer";
import { createExchange, type ExchangeOptions } from "./exchange";
import { urlOf, type HttpRequest } from "./http-request";
import { createLimit } from "./limit";
import type { Address } from "./resolve-entry";
import type { Resolve } from "./resolver";

/** A request of which the usual may be left out: GET over https, without body and credential. */
export type Ask = Pick<HttpRequest, "endpoint"> &
  Partial<Omit<HttpRequest, "endpoint">> & {
    /** The address to ask; left out, the first that works. */
    readonly address?: Address | undefined;
    /** Takes what comes first: a connection that breaks is an answer to the question. */
    readonly triesOnce?: boolean;
    /** One of the few questions that are kept room for; whatever comes first is the answer. */
    readonly isControl?: boolean;
  };

/** Asks hosts of the stack, within bounds. */
export interface HttpClient {
  readonly ask: (ask: Ask) => Promise<Reply>;
  /** How many requests were sent. */
  readonly sent: () => number;
  readonly close: () => void;
}

/** The bounds that requests are kept within. */
export interface ClientOptions extends ExchangeOptions {
  readonly retries: number;
  readonly concurrency: number;
  /** The most requests that a run sends. */
  readonly bound: number;
  /** How many of these only controls may be. */
  readonly reserved: number;
  readonly resolve: Resolve;
  /** The first address of an endpoint that answers an ordinary hello. */
  readonly workingAddress: (endpoint: Endpoint) => Promise<Address | undefined>;
}

const longestPause = 5000;
const shortestPause = 200;
/** A host that has answered before may have had one bad moment. */
const silencesThatAreEnough = (hasAnswered: boolean) => (hasAnswered ? 2 : 1);

/**
 * Asks each question once: who asks the same again, without a genuine credential, gets the first reply. A server that
 * wants a pause (429, 503) gets it; a connection that broke is tried again, and so is, once, what a host that answers
 * otherwise left unanswered; a definite answer stands.
 */
export function createHttpClient(options: ClientOptions): HttpClient {
  const exchange = createExchange(options);
  const limit = createLimit(options.concurrency);
  const replies = new Map<string, Promise<Reply>>();
  const silences = new Map<string, number>();
  const answering = new Set<string>();
  const pauses = new Map<string, number>();
  let sent = 0;

  const addressOf = async (request: HttpRequest): Promise<Address | NoAnswer> => {
    const { host, port, httpPort } = request.endpoint;
    const resolution = await options.resolve(host, request.scheme === "https" ? port : httpPort);
    if (resolution.kind !== "addresses")
      return { kind: "none", cause: resolution.kind, reason: resolution.reason };
    const [first] = resolution.addresses;
    const address = request.scheme === "https" ? await options.workingAddress(request.endpoint) : first;
    return (
      address ?? {
        kind: "none",
        cause: "down",
        reason: "not asked: no address of the host answers a TLS hello",
      }
    );
  };
  const takeRoom = (isControl: boolean): boolean => {
    if (sent >= options.bound - (isControl ? 0 : options.reserved)) return false;
    sent += 1;
    return true;
  };
  const sendOnce = async (
    request: HttpRequest,
    address: Address,
    host: string,
    isControl: boolean,
  ): Promise<Reply> => {
    const pause = (pauses.get(host) ?? 0) - performance.now();
    if (pause > 0) await sleep(pause);
    return limit(async () => {
      if ((silences.get(host) ?? 0) >= silencesThatAreEnough(answering.has(host)))
        return { kind: "none", cause: "down", reason: "not asked: the host had stopped answering" };
      if (!takeRoom(isControl))
        return {
          kind: "none",
          cause: "bound",
          reason: `not asked: a run sends at most ${options.bound} requests`,
        };
      const reply = await exchange.send(request, address, () => takeRoom(isControl));
      const isSilent = isTimeout(reply);
      silences.set(host, isSilent ? (silences.get(host) ?? 0) + 1 : 0);
      if (!isSilent) answering.add(host);
      return reply;
    });
  };
  const send = async (
    request: HttpRequest,
    given: Address | undefined,
    { triesOnce, isControl }: { readonly triesOnce: boolean; readonly isControl: boolean },
  ): Promise<Reply> => {
    if (!mayCarry(request))
      return {
        kind: "none",
        cause: "untrusted",
        reason: "a genuine credential goes to the API over https alone",
      };
    const address = given ?? (await addressOf(request));
    if ("kind" in address) return address;
    const host = `${request.scheme} ${request.endpoint.host}:${address.port} ${address.ip}`;
    for (let attempt = 0; ; attempt += 1) {
      const reply = await sendOnce(request, address, host, isControl);
      const isEnough = isControl || (triesOnce && reply.kind === "none");
      const isTriedAgain =
        !isEnough &&
        attempt < options.retries &&
        (!isTimeout(reply) || (attempt === 0 && answering.has(host)));
      const wait = isTriedAgain ? pauseBefore(reply, attempt) : undefined;
      if (wait === undefined) return isThrottled(reply) ? throttled(reply) : reply;
      pauses.set(host, performance.now() + wait);
    }
  };
  return {
    ask: ({ address, triesOnce = false, isControl = false, ...ask }) => {
      const request: HttpRequest = {
        scheme: "https",
        method: "GET",
        path: "/",
        headers: {},
        body: undefined,
        isGenuine: false,
        ...ask,
      };
      const key = JSON.stringify([
        request.method,
        urlOf(request),
        request.headers,
        request.body,
        request.isGenuine,
        address,
      ]);
      const reply = replies.get(key) ?? send(request, address, { triesOnce, isControl });
      replies.set(key, reply);
      return reply;
    },
    sent: () => sent,
    close: exchange.close,
  };
}

function mayCarry({ isGenuine, scheme, endpoint }: HttpRequest): boolean {
  return !isGenuine || (scheme === "https" && (endpoint.role === "api" || endpoint.role === "apiDefault"));
}

/** How long to wait before another try; undefined: the reply stands. */
function pauseBefore(reply: Reply, attempt: number): number | undefined {
  const usual = shortestPause * 2 ** attempt;
  if (reply.kind === "none") return ["reset", "closed", "timeout"].includes(reply.cause) ? usual : undefined;
  if (![429, 502, 503, 504].includes(reply.status)) return undefined;
  const asked = retryAfter(reply);
  if (asked === undefined) return usual;
  return asked <= longestPause ? Math.max(asked, shortestPause) : undefined;
}

function retryAfter(answer: Answer): number | undefined {
  const [value = ""] = linesOf(answer, "retry-after");
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

function isTimeout(reply: Reply): boolean {
  return reply.kind === "none" && reply.cause === "timeout";
}

function isThrottled(reply: Reply): reply is Answer {
  return reply.kind === "answer" && reply.status === 429;
}

function throttled(answer: Answer): NoAnswer {
  const [after] = linesOf(answer, "retry-after");
  const wish = after === undefined ? "" : `, Retry-After: ${after}`;
  return { kind: "none", cause: "throttled", reason: `the server asks for a pause (HTTP 429${wish})` };
}
