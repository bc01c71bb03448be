import type { PropertyMap } from "../values";
import type { Goal } from "./goal";

/** A resource as the engine knows it after it was registered or read. */
export interface ResourceState {
  readonly urn: string;
  /** "": not known before it is created. */
  readonly id: string;
  readonly goal: Goal;
  readonly inputs: PropertyMap;
  outputs: PropertyMap;
}
