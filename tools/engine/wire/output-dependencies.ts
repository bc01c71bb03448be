import { isPlainMap } from "./is-plain-map";
import { OutputValue } from "./output-value";
import type { WireValue } from "./wire-value";

/** The URNs that the output values within a value depend on. */
export function outputDependencies(value: WireValue): Set<string> {
  const found = new Set<string>();
  collect(value, found);
  return found;
}

function collect(value: WireValue, found: Set<string>): void {
  if (value instanceof OutputValue) {
    for (const dependency of value.dependencies) found.add(dependency);
    if (value.value !== undefined) collect(value.value, found);
  } else if (Array.isArray(value)) {
    for (const element of value as readonly WireValue[]) collect(element, found);
  } else if (isPlainMap(value)) {
    for (const element of Object.values(value)) collect(element, found);
  }
}
