/** JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One resource of a preview, in a form that engine and offline preview can both be brought to. */
export interface PlannedResource {
  readonly operation: string;
  readonly type: string;
  readonly parent: string | null;
  readonly custom: boolean;
  /** URN of the provider, without its id. */
  readonly provider: string | null;
  /** Unknown, secret and file values are `{$unknown}`, `{$secret}`, `{$asset}`, `{$archive}`. */
  readonly inputs: { readonly [property: string]: Json };
  readonly options: { readonly [option: string]: Json };
  readonly dependencies: readonly string[];
  readonly propertyDependencies: { readonly [property: string]: readonly string[] };
}

/** A preview, in a form that engine and offline preview can both be brought to. */
export interface Plan {
  /** By URN. */
  readonly resources: Readonly<Record<string, PlannedResource>>;
  /** `level severity policy urn` and the message, sorted. */
  readonly findings: readonly string[];
  /** `severity message` of what the program said, sorted. */
  readonly diagnostics: readonly string[];
  readonly outputs: { readonly [output: string]: Json };
  /** Whether it came to a good end, a mandatory policy was violated, or the program or a pack could not be run. */
  readonly result: "clean" | "violated" | "failed";
  /** Texts that the provider answered for resources that are only read; empty where no provider runs. */
  readonly readOutputs: readonly string[];
}
