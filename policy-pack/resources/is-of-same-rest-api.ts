import type { Input } from "../kit/input/input";
import type { Stack, StackResource } from "../kit/policy/stack";
import { restApi } from "./rest-api";

/** What belongs to a REST API. */
interface OfRestApi {
  readonly api: Input;
}

/**
 * Whether two things belong to one REST API, be it in the stack or outside of it. Throws `Undecided` where that cannot be
 * known yet.
 */
export function isOfSameRestApi(
  stack: Stack,
  one: StackResource<OfRestApi>,
  other: StackResource<OfRestApi>,
): boolean {
  const own = stack.referred(one, one.view.api, restApi);
  const others = stack.referred(other, other.view.api, restApi);
  if (own !== undefined && others !== undefined) return own.urn === others.urn;
  return one.view.api.text() === other.view.api.text();
}
