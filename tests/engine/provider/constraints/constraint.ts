/** What the AWS provider or AWS itself takes at one place of a resource's inputs. Everything that is stated must hold. */
export interface Constraint {
  /** Property path below the resource; `*` stands for every element of a list and every entry of a map. */
  readonly path: string;
  /** Where it is documented. */
  readonly source: string;
  /** The whole text. */
  readonly pattern?: RegExp;
  /** Length of a text in characters, of a list in elements, of a map in entries. */
  readonly length?: { readonly least?: number; readonly most?: number };
  /** Longest text in bytes of UTF-8. */
  readonly bytes?: number;
  /** The values that exist. */
  readonly oneOf?: readonly (string | number | boolean)[];
  /** Range of a number. */
  readonly range?: { readonly least: number; readonly most: number };
  /** The whole key of each entry of a map. */
  readonly keys?: RegExp;
  /** The property in which no two elements of a list agree. */
  readonly distinctBy?: string;
  /** True where it must be set although the types let it be left out. */
  readonly required?: true;
  /** What must be set beside it, as paths from the resource. */
  readonly needs?: readonly string[];
  /** What must not be set beside it, as paths from the resource. */
  readonly excludes?: readonly string[];
  /** Holds only for resources where the value at another path is one of these; `undefined` stands for unset. */
  readonly when?: { readonly path: string; readonly oneOf: readonly (string | boolean | undefined)[] };
}

/** The constraints of one type, or why it has none beyond its property types. */
export type TypeConstraints = readonly Constraint[] | { readonly none: string };

/** Constraints by type token. */
export type ConstraintTable = Readonly<Record<string, TypeConstraints>>;
