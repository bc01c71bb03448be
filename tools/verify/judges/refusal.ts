import { headerOf, type Reply } from "../network/answer";
import { isFirewallAnswer } from "./firewall-answer";
import { isNoRoute } from "./is-no-route";

/** Whether a call that must be refused was. */
export interface Refusal {
  readonly verdict: "pass" | "fail" | "undecided";
  readonly what: string;
}

/** What else is known of the route. */
export interface KnownOfRoute {
  /** The answer to a valid caller; undefined: none was asked. */
  readonly admitted: Reply | undefined;
  /** The credential is no token at all, so that a server may call the request malformed. */
  readonly isMalformed: boolean;
  /** The route is there, and has said that it checks signatures. */
  readonly checksSignatures?: boolean;
  /** The route takes every method (ANY), and its back end need not know this one. */
  readonly mayLackMethod?: boolean;
}

/**
 * 401 and 403 are refusals. A success, a redirect and an error of the server are not, and what the firewall answers
 * says nothing about authorization.
 */
export function judgeRefusal(
  reply: Reply,
  { admitted, isMalformed, checksSignatures = false, mayLackMethod = false }: KnownOfRoute,
): Refusal {
  if (reply.kind === "none") return { verdict: "undecided", what: reply.reason };
  const { status } = reply;
  const valid = admitted?.kind === "answer" ? admitted : undefined;
  const isServed = valid !== undefined && valid.status < 300;
  if (status < 300) return { verdict: "fail", what: `HTTP ${status}: the call is answered` };
  if (status < 400)
    return {
      verdict: "fail",
      what: `HTTP ${status}: a redirect to ${headerOf(reply, "location") ?? "nowhere"} is no refusal`,
    };
  if (mayLackMethod && [404, 405, 501].includes(status))
    return { verdict: "pass", what: `HTTP ${status}: there is no such method` };
  // Who lets nobody in now was not asked about authorization.
  if (status === 503 && !isServed) return { verdict: "undecided", what: "HTTP 503: the API is not there" };
  if (status >= 500) return { verdict: "fail", what: `HTTP ${status}: an error is no refusal` };
  if (isFirewallAnswer(reply)) return { verdict: "undecided", what: `HTTP ${status} by the firewall` };
  if (status === 401 || status === 403) {
    if (isServed && valid.body.length > 20 && valid.body === reply.body)
      return { verdict: "fail", what: `HTTP ${status}, with the very data that a valid caller gets` };
    if (isNoRoute(reply) && !isServed && !checksSignatures)
      return {
        verdict: "undecided",
        what: "HTTP 403 'Missing Authentication Token', which API Gateway also says of a route that does not exist",
      };
    return { verdict: "pass", what: `HTTP ${status}` };
  }
  if (status === 400 && (isMalformed || isServed)) return { verdict: "pass", what: "HTTP 400" };
  return { verdict: "undecided", what: `HTTP ${status} is neither a refusal nor an answer` };
}
