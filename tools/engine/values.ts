/** A value that the provider would compute, so that a preview cannot know it. */
export class Unknown {
  static readonly value = new Unknown();
  readonly kind = "unknown";
  private constructor() {}
}

/** A value that must never be printed. */
export class Secret {
  constructor(readonly value: PropertyValue) {}
}

/** A file, text or remote asset, or an archive of them, as the program passed it. */
export class Asset {
  constructor(
    readonly kind: "asset" | "archive",
    readonly source: Readonly<Record<string, unknown>>,
  ) {}
}

/** A resource passed as an input of another one. */
export class ResourceReference {
  constructor(
    readonly urn: string,
    readonly id: string | Unknown | undefined,
    readonly packageVersion?: string,
  ) {}
}

/** The inputs or outputs of a resource, or a map within them. */
export interface PropertyMap {
  readonly [key: string]: PropertyValue;
}

/** What a resource's input or output can hold in a preview. */
export type PropertyValue =
  | null
  | boolean
  | number
  | string
  | readonly PropertyValue[]
  | PropertyMap
  | Unknown
  | Secret
  | Asset
  | ResourceReference;
