import type { Violation } from "../input/violation";

/**
 * Sets in the inputs of a resource what its violations say; whether anything was set. A violation without a safe
 * value leaves the inputs as they are. Values are written in place, so unknown and secret ones stay what they are.
 */
export function repair(props: Record<string, unknown>, violations: readonly Violation[]): boolean {
  let isChanged = false;
  for (const { repairs } of violations) {
    if (repairs.some(({ place }) => !place.isReachable())) continue;
    for (const { place, value } of repairs) {
      if (place.assign(props, value)) isChanged = true;
    }
  }
  return isChanged;
}
