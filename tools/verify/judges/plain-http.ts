import { headerOf, linesOf, type Answer, type Reply } from "../network/answer";
import type { Endpoint } from "../targets/endpoint";
import { parseUrl } from "../../text/parse-url";

/** What a reply on a port for plain HTTP amounts to. */
export type PlainHttp =
  | { readonly verdict: "pass" | "fail" | "warn"; readonly what: string }
  /** Nothing was answered: a refusal only if the host is there. */
  | { readonly verdict: "silent" | "undecided"; readonly what: string };

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Plain HTTP is refused, or sent on to https on the same host. `siblings` are other hosts of the stack that a redirect
 * may name, though one on the same host is better: only that host's own answer makes browsers remember it (HSTS).
 */
export function judgePlainHttp(reply: Reply, endpoint: Endpoint, siblings: readonly Endpoint[]): PlainHttp {
  if (reply.kind === "none") {
    if (reply.cause === "refused") return { verdict: "pass", what: "the connection is refused" };
    if (["timeout", "reset", "closed", "malformed"].includes(reply.cause))
      return { verdict: "silent", what: reply.reason };
    return { verdict: "undecided", what: reply.reason };
  }
  const { status } = reply;
  if (redirects.has(status)) return judgeRedirect(reply, endpoint, siblings);
  if (status >= 300 && status < 400) return { verdict: "fail", what: `HTTP ${status} leads nowhere` };
  if (status < 300) return { verdict: "fail", what: `HTTP ${status}: it is served without encryption` };
  if (status === 401)
    return { verdict: "fail", what: "HTTP 401: it asks for credentials without encryption" };
  if (status === 403 && isAnswerOfTheApi(reply))
    return { verdict: "fail", what: "HTTP 403 by the API itself: it takes calls without encryption" };
  if (status < 500) return { verdict: "pass", what: `HTTP ${status}: it is refused` };
  return { verdict: "undecided", what: `HTTP ${status}: an error is no refusal` };
}

function judgeRedirect(answer: Answer, endpoint: Endpoint, siblings: readonly Endpoint[]): PlainHttp {
  const { status } = answer;
  const [location = "", ...more] = linesOf(answer, "location");
  if (location === "" || more.length > 0)
    return {
      verdict: "fail",
      what: `HTTP ${status} with ${more.length > 0 ? "two Locations" : "no Location"}`,
    };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(location) || parseUrl(location) === undefined)
    return { verdict: "fail", what: `HTTP ${status} to ${location}, which stays on plain HTTP` };
  const url = new URL(location);
  if (url.protocol !== "https:")
    return { verdict: "fail", what: `HTTP ${status} to ${location}, which is not https` };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (host === endpoint.host && Number(url.port) === endpoint.httpPort)
    return { verdict: "fail", what: `HTTP ${status} to ${url.origin}, the port of plain HTTP` };
  if (host === endpoint.host) return { verdict: "pass", what: `HTTP ${status} to ${url.origin}` };
  return siblings.some((sibling) => sibling.host === host)
    ? { verdict: "warn", what: `HTTP ${status} to ${url.origin} at once, before https on the same host` }
    : { verdict: "fail", what: `HTTP ${status} to another host, ${url.origin}` };
}

/** API Gateway says so of a call that reached a method without credentials, or no method at all. */
function isAnswerOfTheApi(answer: Answer): boolean {
  return (
    headerOf(answer, "x-amzn-errortype")?.startsWith("MissingAuthenticationToken") === true ||
    answer.body.includes("Missing Authentication Token")
  );
}
