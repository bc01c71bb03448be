import { existsSync, readFileSync } from "node:fs";

/** A resource as the engine's events show it. */
export interface EventState {
  readonly urn: string;
  readonly type: string;
  readonly custom?: boolean;
  readonly id: string;
  readonly parent: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly provider: string;
  readonly protect?: boolean;
}

/** What the engine does, or would do, to one resource. */
export interface StepMetadata {
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly old: EventState | null;
  readonly new: EventState | null;
  readonly diffs?: readonly string[];
  readonly keys?: readonly string[];
}

/** A violation of a policy. */
export interface PolicyEvent {
  readonly resourceUrn?: string;
  readonly message: string;
  readonly policyName: string;
  readonly policyPackName: string;
  readonly policyPackVersion: string;
  readonly enforcementLevel: string;
  readonly severity?: string;
}

/** A line of the engine's event log; exactly one field is set. */
export interface EngineEvent {
  readonly resourcePreEvent?: { readonly metadata: StepMetadata };
  readonly resOutputsEvent?: { readonly metadata: StepMetadata };
  readonly resOpFailedEvent?: { readonly metadata: StepMetadata };
  readonly policyEvent?: PolicyEvent;
  readonly diagnosticEvent?: { readonly urn?: string; readonly message: string; readonly severity: string };
  readonly summaryEvent?: { readonly resourceChanges: Readonly<Record<string, number>> };
}

/** The engine's events of one command, in their order. */
export function readEvents(file: string): EngineEvent[] {
  if (!existsSync(file)) return [];
  return jsonLines(file) as EngineEvent[];
}

/** The parsed lines of a JSON-lines file. */
export function jsonLines(file: string): unknown[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}
