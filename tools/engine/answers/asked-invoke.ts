import type { PropertyMap } from "../values";

/** What is known of an invoke. */
export interface AskedInvoke {
  readonly token: string;
  readonly args: PropertyMap;
  /** The inputs of the provider that would be asked. */
  readonly provider: PropertyMap;
}
