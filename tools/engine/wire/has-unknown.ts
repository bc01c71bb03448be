import { Unknown, type PropertyValue } from "../values";
import { partsOf } from "./parts-of";

/** True where some part of a value is not known. */
export function hasUnknown(value: PropertyValue): boolean {
  return [...partsOf(value)].includes(Unknown.value);
}
