import { concernedType } from "./current-call";
import type { Policy } from "./define-policy";
import { tellsNotApplicable } from "./tells-not-applicable";

/**
 * The policies of a pack as the SDK goes through them: in a call about one resource it finds the first one, which notes
 * what the call is about, and then those that judge its type. To go through eighty costs the SDK more than most resources
 * cost to judge. One that the SDK has not called yet is found in any case.
 */
export function policiesOfCall(first: Policy, others: readonly Policy[]): Policy[] {
  const all = [first, ...others];
  if (tellsNotApplicable) return all;
  const ofType = new Map<string, readonly Policy[]>();
  let uncalled = others;

  function concerned(): readonly Policy[] {
    const type = concernedType();
    if (type === undefined) return others;
    if (uncalled.some((policy) => policy.isCalled())) {
      uncalled = uncalled.filter((policy) => !policy.isCalled());
      ofType.clear();
    }
    let found = ofType.get(type);
    if (found === undefined) {
      found = others.filter((policy) => !policy.isCalled() || policy.types.includes(type));
      ofType.set(type, found);
    }
    return found;
  }

  return Object.assign(all, {
    *[Symbol.iterator]() {
      yield first;
      yield* concerned();
    },
  });
}
