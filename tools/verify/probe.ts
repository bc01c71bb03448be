import type { Check } from "../report/check";
import type { Rule } from "../report/rule";
import type { Verdict } from "../report/verdict";
import { originOf, type Endpoint } from "./targets/endpoint";
import type { Address } from "./network/resolve-entry";
import type { Context } from "./context";

/** What the questions of the probes are about. */
export type Area = "transport" | "tls" | "certificate" | "cors" | "auth" | "headers" | "waf";

/** A question asked of live endpoints, and how it is asked. */
export interface Probe {
  readonly rule: Rule;
  readonly ask: (context: Context) => Promise<readonly Finding[]>;
}

/** What a probe found at one place. */
export type Finding = Omit<Check, "rule">;

/** The parts of a rule that a probe states. */
export interface Question extends Pick<Rule, "id" | "title" | "description" | "severity"> {
  readonly area: Area;
  readonly remediation: string;
  /** The acceptance criterion of the story. */
  readonly criterion: string;
}

/** The rule of a question. */
export function ruleOf({ area, ...question }: Question): Rule {
  return { ...question, group: area, help: undefined, url: undefined, controls: [], tags: [area] };
}

/** Where something was found. */
export interface Place {
  readonly endpoint: Endpoint;
  /** Path and query, where the question is about one. */
  readonly path?: string | undefined;
  readonly scheme?: "https" | "http";
  readonly address?: Address | undefined;
}

/** What was found at a place. */
export function found(
  verdict: Verdict,
  { endpoint, path, scheme = "https", address }: Place,
  message: string,
  evidence: readonly string[] = [],
): Finding {
  const origin =
    scheme === "https" ? originOf(endpoint) : originOf({ ...endpoint, port: 443 }).replace("https:", "http:");
  return {
    subject: {
      kind: "endpoint",
      host: endpoint.host,
      url: path === undefined ? undefined : `${origin}${endpoint.basePath}${path}`,
      address: address?.ip,
    },
    verdict,
    message,
    evidence,
  };
}

/** That a question was not asked for want of a target. */
export function notAsked(target: string, reason: string): Finding {
  return {
    subject: { kind: "endpoint", host: target, url: undefined, address: undefined },
    verdict: "skipped",
    message: reason,
    evidence: [],
  };
}
