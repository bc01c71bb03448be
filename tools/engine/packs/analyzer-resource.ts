import type { PropertyMap } from "../values";

/** A resource as a pack is shown it. */
export interface AnalyzerResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly properties: PropertyMap;
  readonly options: AnalyzerOptions;
  /** The provider that manages it, with the provider's inputs. */
  readonly provider: AnalyzerProvider | undefined;
}

/** A resource as stack policies are shown it: with its outputs and what it depends on. */
export interface AnalyzerStackResource extends AnalyzerResource {
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** The provider of a resource, with its inputs. */
export interface AnalyzerProvider {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly properties: PropertyMap;
}

/** The options of a resource that a pack is told. */
export interface AnalyzerOptions {
  readonly protect: boolean;
  readonly ignoreChanges: readonly string[];
  /** Undefined: not set. */
  readonly deleteBeforeReplace: boolean | undefined;
  readonly additionalSecretOutputs: readonly string[];
  /** Seconds. */
  readonly customTimeouts: Readonly<Record<"create" | "update" | "delete" | "read", number>>;
  readonly parent: string;
}
