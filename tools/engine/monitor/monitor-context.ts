import type { Deployment } from "../deployment/deployment";
import type { Hooks } from "../deployment/hooks";
import type { Journal } from "../deployment/journal";
import type { PreviewRequest } from "../model";
import type { Overtime } from "../process/overtime";
import type { Providers } from "../providers/providers";
import type { Transforms } from "./transforms";

/** What the calls of a program are answered with. */
export interface MonitorContext {
  readonly request: PreviewRequest;
  readonly programDirectory: string;
  readonly deployment: Deployment;
  readonly journal: Journal;
  readonly hooks: Hooks;
  readonly overtime: Overtime;
  readonly providers: Providers;
  readonly transforms: Transforms;
  /** The program has registered all that it will; resolves when it may end. */
  programDone(): Promise<void>;
}
