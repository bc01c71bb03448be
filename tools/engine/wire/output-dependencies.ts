import { OutputValue } from "./output-value";
import { partsOf } from "./parts-of";
import type { WireValue } from "./wire-value";

/** The URNs that the output values within a value depend on. */
export function outputDependencies(value: WireValue): Set<string> {
  return new Set(
    [...partsOf(value)].flatMap((part) => (part instanceof OutputValue ? part.dependencies : [])),
  );
}
