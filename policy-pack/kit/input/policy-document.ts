import { unknownPart } from "../../judges/iam/unknown-part";
import type { Input } from "./input";
import { Malformed } from "./malformed";
import { Undecided } from "./undecided";

/** A policy document of IAM, of which parts may not be known. */
export interface PolicyDocument {
  /** The document with `unknownPart` in place of each part that is not known. */
  readonly value: unknown;
  /** One for each of those parts. */
  readonly open: readonly Undecided[];
}

/** IAM nests a document five levels deep. */
const deepest = 12;

/** Reads a policy document given as text or as object. Throws where the whole is unknown, or a text that is no document. */
export function policyDocument(place: Input): PolicyDocument {
  const open: Undecided[] = [];
  return { value: valueOf(place.document(), 0, open), open };
}

function partOf(place: Input, depth: number, open: Undecided[]): unknown {
  try {
    return valueOf(place, depth, open);
  } catch (error) {
    if (error instanceof Malformed) return unknownPart;
    if (!(error instanceof Undecided)) throw error;
    open.push(error);
    return unknownPart;
  }
}

function valueOf(place: Input, depth: number, open: Undecided[]): unknown {
  if (depth > deepest) return unknownPart;
  switch (place.shape()) {
    case "list":
      return place.items().map((item) => partOf(item, depth + 1, open));
    case "object":
      return Object.fromEntries(place.entries().map(([key, value]) => [key, partOf(value, depth + 1, open)]));
    case "absent":
      return undefined;
    case "scalar":
      return place.text();
  }
}
