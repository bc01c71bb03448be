import { Secret, Unknown, type PropertyValue } from "../values";
import { isPlainMap } from "./is-plain-map";

/** True where some part of a value is not known. */
export function hasUnknown(value: PropertyValue): boolean {
  if (value instanceof Unknown) return true;
  if (value instanceof Secret) return hasUnknown(value.value);
  if (Array.isArray(value)) return (value as readonly PropertyValue[]).some(hasUnknown);
  return isPlainMap(value) && Object.values(value).some((part) => hasUnknown(part));
}
