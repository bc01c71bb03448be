import type { Check } from "./check";
import type { Rule } from "./rule";
import type { Section } from "./section";
import type { Way } from "./way";

/** How a command ended, and the exit status that says so; `incomplete` is the probes' word for status 3 without a failure of the tool. */
export const exitStatus = { clean: 0, violations: 1, usage: 2, failed: 3, incomplete: 3 } as const;

/** `clean`: nothing to object; `violations`: a check failed; `usage`: bad input; `failed`: could not be run; `incomplete`: no failure, but not all was answered. */
export type Result = keyof typeof exitStatus;

/** Everything that a report shows of one run of a command. JSON-serialisable: it holds no functions, dates or secrets. */
export interface Run {
  readonly tool: { readonly name: "preview" | "verify"; readonly version: string };
  /** What was judged: `secure-transport (dev)`. */
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly milliseconds: number;
  readonly result: Result;
  /** Why the run is not complete or was not possible; each problem by itself. */
  readonly problems: readonly string[];
  /** Every rule that was asked, also of which no check came. */
  readonly rules: readonly Rule[];
  readonly checks: readonly Check[];
  /** How far the checks reach, one sentence each: what was looked at, and what nobody looked at. */
  readonly reach: readonly string[];
  /** What program, packs and tool said besides. */
  readonly notes: readonly Note[];
  /** More that a full report shows: resources, outputs, cipher suites. */
  readonly sections: readonly Section[];
  /** The way that a request takes, where the tool knows it. */
  readonly way: Way | undefined;
  /** A path that exists in the repository, for what has no file of its own: `Pulumi.yaml`. */
  readonly projectFile: string;
  /** Keys that the tool adds to the JSON document. */
  readonly document: Readonly<Record<string, unknown>>;
  /** The tool's own JSON document, in place of the one that `formats/json` makes of the run. */
  readonly ownDocument?: unknown;
}

/** A message that is no verdict. */
export interface Note {
  readonly severity: "info" | "warning" | "error";
  readonly message: string;
  /** Whom it is about; undefined: the run. */
  readonly about: string | undefined;
}
