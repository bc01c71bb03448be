import {
  Asset,
  ResourceReference,
  Secret,
  Unknown,
  type PropertyMap,
  type PropertyValue,
} from "../../engine/values";

/** JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A map of properties as JSON; see `propertyValue`. */
export function propertyMap(map: PropertyMap): { readonly [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [escapeKey(key), propertyValue(value)]),
  );
}

/**
 * A property as JSON. What JSON cannot say is an object with one marker as its key: `$unknown`, `$secret` (without the
 * content), `$asset`, `$archive` and `$resource`. A key of a property that starts with `$` is written with `$$`.
 */
export function propertyValue(value: PropertyValue): Json {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Unknown) return { $unknown: true };
  if (value instanceof Secret) return { $secret: true };
  if (value instanceof Asset) return { [`$${value.kind}`]: propertyMap(value.source as PropertyMap) };
  if (value instanceof ResourceReference) {
    const id = value.id instanceof Unknown ? { $unknown: true } : (value.id ?? null);
    return { $resource: { urn: value.urn, id } };
  }
  if (Array.isArray(value)) return value.map((item: PropertyValue) => propertyValue(item));
  return propertyMap(value as PropertyMap);
}

/** Property keys that start with the sign of a marker get it twice, so that no property can look like a marker. */
function escapeKey(key: string): string {
  return key.startsWith("$") ? `$${key}` : key;
}
