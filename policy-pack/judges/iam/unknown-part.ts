/** Stands in a document for a part that is not known yet. */
export const unknownPart: unique symbol = Symbol("not known yet");
