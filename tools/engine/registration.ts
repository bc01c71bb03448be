import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import { TransformResourceOptions } from "@pulumi/pulumi/proto/resource_pb";
import type { PlannedResource } from "./model";
import { isProviderType } from "./names/type-token";
import type { PropertyMap } from "./values";
import { unknownSentinel } from "./wire/signatures";

type Planned =
  "urn" | "type" | "name" | "kind" | "position" | "after" | "dependencies" | "propertyDependencies";

/** A resource that the program registers or reads, from the call until packs have judged it and the program is answered. */
export interface Registration extends Pick<PlannedResource, Planned> {
  /** URN; "": none. */
  readonly parent: string;
  /** As the program or its parent refer to it; "": none. */
  readonly provider: string;
  /** The provider itself, once the registration has its turn. */
  providedBy: Registration | undefined;
  /** "": not known before it is created. */
  readonly id: string;
  /** As the program gives them, then as packs have changed them. */
  inputs: PropertyMap;
  outputs: PropertyMap;
  /** As its transforms leave them, with what it takes from its parent. */
  readonly options: TransformResourceOptions;
  /** Its own, then those of its parents from the nearest on: its children run through them too. */
  readonly transforms: readonly Callback[];
}

/** A registration of which no more is said. */
export function registrationOf(
  said: Pick<Registration, "urn" | "type" | "name"> & Partial<Registration>,
): Registration {
  return {
    kind: "custom",
    parent: "",
    provider: "",
    providedBy: undefined,
    id: isProviderType(said.type) ? unknownSentinel : "",
    inputs: {},
    outputs: {},
    dependencies: [],
    propertyDependencies: {},
    position: undefined,
    after: [],
    options: new TransformResourceOptions(),
    transforms: [],
    ...said,
  };
}
