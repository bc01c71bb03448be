import type { PropertyMap } from "../values";

/** What is known of an invoke. */
export interface AskedInvoke {
  readonly token: string;
  readonly args: PropertyMap;
  /** The inputs of the provider that would be asked. */
  readonly provider: PropertyMap;
}

/** What a function answers, of which parts can be unknown. */
export type Answer = PropertyMap;
