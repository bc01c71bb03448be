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
export interface PropertyMap<More = never> {
  readonly [key: string]: PropertyValue<More>;
}

/** What a resource's input or output can hold in a preview, and `More` where it is on its way. */
export type PropertyValue<More = never> =
  | null
  | boolean
  | number
  | string
  | readonly PropertyValue<More>[]
  | PropertyMap<More>
  | Unknown
  | Secret
  | Asset
  | ResourceReference
  | More;
