import { parseUrl } from "./parse-url";
import { quote } from "./quote";

/** What kind of fault an origin has, gravest first. */
export type OriginFaultKind =
  /** `*`, or a pattern that every site fits. */
  | "everyone"
  /** `null`, which anyone can make. */
  | "null"
  /** A pattern such as `https://*.example.com`. */
  | "pattern"
  /** `http://`, of this computer or of any other. */
  | "plain"
  /** Several origins where one belongs. */
  | "several"
  /** Not written as browsers send it, so it lets in nobody. */
  | "inexact";

/** What is wrong with an origin. */
export interface OriginFault {
  readonly kind: OriginFaultKind;
  readonly problem: string;
}

/**
 * What is wrong with a value as the one origin that CORS lets in, or undefined for an exact https origin as browsers
 * send it: scheme, host, and a port that is not 443. https://fetch.spec.whatwg.org/#origin-header
 */
export function originFault(origin: string): OriginFault | undefined {
  if (origin !== latest.origin) latest = { origin, fault: faultOf(origin) };
  return latest.fault;
}

/** Most answers of an API name the same origin, and a URL is dear to read. */
let latest: { readonly origin?: string; readonly fault?: OriginFault | undefined } = {};

function faultOf(origin: string): OriginFault | undefined {
  const shown = quote(withoutUser(origin));
  if (/^(?:[a-z*]*:\/\/)?\*(?::[\d*]*)?\/?$/i.test(origin)) {
    return { kind: "everyone", problem: `${shown} lets every site in` };
  }
  if (origin === "null") {
    return {
      kind: "null",
      problem: `${shown} is the origin of sandboxed frames and local files, which anyone can make`,
    };
  }
  if (/[\s,;|]/.test(origin.trim())) {
    return { kind: "several", problem: `${shown} is more than one origin, and browsers take one` };
  }
  if (/[*^()]/.test(origin)) {
    return { kind: "pattern", problem: `${shown} lets in every host that fits the pattern` };
  }
  if (/^http:\/\//i.test(origin)) return { kind: "plain", problem: plainProblem(origin, shown) };
  const exact = exactOrigin(origin);
  return origin === exact ? undefined : { kind: "inexact", problem: inexactProblem(shown, exact) };
}

function plainProblem(origin: string, shown: string): string {
  if (isLoopback(origin)) {
    return `${shown} lets in whatever a visitor's own computer serves over plain http; use https://localhost while developing`;
  }
  return `${shown} is not encrypted, so anyone on the network can speak for it`;
}

function inexactProblem(shown: string, exact: string | undefined): string {
  if (exact !== undefined) return `${shown} is not an origin as browsers send it; write ${quote(exact)}`;
  return `${shown} is not an exact origin such as "https://www.example.com", without path or trailing slash`;
}

function isLoopback(origin: string): boolean {
  return /\/\/(?:localhost|[\w.-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d*)?(?:\/|$)/i.test(origin);
}

/** The origin of an https URL, or of a host without a scheme. */
function exactOrigin(text: string): string | undefined {
  const trimmed = text.trim();
  const url = /^https:\/\//i.test(trimmed)
    ? trimmed
    : /^[\w.-]+\.[a-z]+(?::\d+)?\/?$/i.test(trimmed)
      ? `https://${trimmed}`
      : "";
  const parsed = parseUrl(url);
  return parsed !== undefined && isHost(parsed.hostname) ? parsed.origin : undefined;
}

/** A URL's host may hold characters that no name has, such as the braces of a placeholder. */
function isHost(hostname: string): boolean {
  return hostname.startsWith("[") || hostname.split(".").every((label) => /^\w(?:[\w-]*\w)?$/.test(label));
}

/** A URL may hold a user's name and password, which are not for a message. */
function withoutUser(text: string): string {
  return text.replace(/^([\w*]+:\/\/)[^/?#\s]*@/, "$1");
}
