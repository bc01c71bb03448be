import {
  Asset,
  ResourceReference,
  Secret,
  Unknown,
  type PropertyMap,
  type PropertyValue,
} from "../../engine/values";
import type { Paint } from "../../report/paint";

const step = "    ";

/** The stack's outputs in the CLI's layout, without the content of secrets. */
export function renderOutputs(outputs: PropertyMap, paint: Paint): readonly string[] {
  if (Object.keys(outputs).length === 0) return [];
  return [renderMap(outputs, step, paint)];
}

function renderValue(value: PropertyValue, indent: string, paint: Paint): string {
  if (value instanceof Unknown) return paint("dim", "[unknown]");
  if (value instanceof Secret) return paint("dim", "[secret]");
  if (value instanceof Asset) return `[${value.kind}]`;
  if (value instanceof ResourceReference) return value.urn;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    const items = value.map(
      (item: PropertyValue, index) =>
        `${indent}${step}[${index}]: ${renderValue(item, indent + step, paint)}`,
    );
    return `[\n${items.join("\n")}\n${indent}]`;
  }
  const map = value as PropertyMap;
  return Object.keys(map).length === 0 ? "{}" : `{\n${renderMap(map, indent + step, paint)}\n${indent}}`;
}

function renderMap(map: PropertyMap, indent: string, paint: Paint): string {
  const names = Object.keys(map).sort();
  const width = Math.max(...names.map((name) => name.length));
  return names
    .map((name) => `${indent}${name.padEnd(width)}: ${renderValue(map[name] ?? null, indent, paint)}`)
    .join("\n");
}
