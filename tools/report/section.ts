/** A part of a full report beyond the verdicts: a table, or lines as they stand. */
export type Section =
  | {
      readonly kind: "table";
      readonly title: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "lines"; readonly title: string; readonly lines: readonly string[] };
