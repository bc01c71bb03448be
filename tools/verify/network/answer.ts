import type { ConnectionFailure } from "./connection-failure";

/** An HTTP answer; redirects are not followed. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  /** Every line of each header by its name in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** What came of the body within the limits. */
  readonly body: string;
}

/** Why there is no answer. `bound`: not asked, as the run has asked enough; `down`: not asked, as the host fell silent. */
export interface NoAnswer {
  readonly kind: "none";
  readonly cause: ConnectionFailure | "unresolved" | "noEntry" | "bound" | "down" | "throttled";
  readonly reason: string;
}

/** What became of a request. */
export type Reply = Answer | NoAnswer;

/** The lines of a header. */
export function linesOf({ headers }: Answer, name: string): readonly string[] {
  return headers[name.toLowerCase()] ?? [];
}

/** The header's lines as one list, or undefined where there is none. */
export function headerOf(answer: Answer, name: string): string | undefined {
  const lines = linesOf(answer, name);
  return lines.length === 0 ? undefined : lines.join(", ");
}

/** The first line of an answer, for evidence. */
export function describeReply(reply: Reply): string {
  return reply.kind === "answer" ? `HTTP ${reply.status}` : `no answer: ${reply.reason}`;
}
