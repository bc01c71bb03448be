/** The form of a value, as the `@pulumi/aws` types declare it. */
export type Shape =
  | "any"
  | "string"
  | "number"
  | "boolean"
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly object: string };

/** A property that a resource or an object type takes. */
export interface InputType {
  readonly shape: Shape;
  readonly required: boolean;
}

/** A property that a resource has once it exists. */
export interface OutputType {
  readonly shape: Shape;
  /** False where the types say that it may be undefined. */
  readonly always: boolean;
}

/** What one resource class of `@pulumi/aws` takes and gives. */
export interface ResourceShape {
  readonly inputs: Readonly<Record<string, InputType>>;
  readonly outputs: Readonly<Record<string, OutputType>>;
}

/** The part of the `@pulumi/aws` types that the stand-in checks against. */
export interface AwsTypes {
  readonly version: string;
  /** By type token. */
  readonly resources: Readonly<Record<string, ResourceShape>>;
  /** Nested object types, by the name that `Shape` uses. */
  readonly objects: Readonly<Record<string, Readonly<Record<string, InputType>>>>;
}
