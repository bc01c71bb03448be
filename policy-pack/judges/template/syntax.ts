/** An expression of the Velocity Template Language. */
export type Expression =
  | Reference
  | { readonly type: "string"; readonly value: string; readonly isEval?: boolean }
  | { readonly type: "integer" | "decimal"; readonly value: string | number }
  | { readonly type: "bool"; readonly value: string }
  /** The ends of a range are bare texts where they are written out. */
  | { readonly type: "array"; readonly value: readonly (Expression | string)[] }
  | { readonly type: "map"; readonly value?: Readonly<Record<string, Expression>> }
  | { readonly type: "math"; readonly operator: string; readonly expression: readonly Expression[] }
  | { readonly type: "runt"; readonly value: string };

/** A reference such as `$input.params().header.get("Origin")`. */
export interface Reference {
  readonly type: "references";
  readonly id: string;
  readonly path?: readonly Step[];
}

/** A step of a reference: `.header`, `["header"]` or `.get("header")`. */
export type Step =
  | { readonly type: "property"; readonly id: string }
  | { readonly type: "index"; readonly id: Expression }
  | { readonly type: "method"; readonly id: string; readonly args: readonly Expression[] | false };

/** What velocityjs makes of a template, one after the other: blocks begin and end with a node of their own. */
export type Node =
  | string
  | Reference
  | { readonly type: "set"; readonly equal: readonly [Reference, Expression] }
  | { readonly type: "if" | "elseif"; readonly condition: Expression }
  | { readonly type: "foreach"; readonly to: string; readonly from: Expression }
  | { readonly type: "macro"; readonly id: string; readonly args?: readonly Reference[] }
  | { readonly type: "macro_call"; readonly id: string; readonly args?: readonly Expression[] }
  | { readonly type: "else" | "end" | "define" | "noescape" | "macro_body" | "comment" | "raw" | "break" };
