import type { Input } from "../kit/input/input";
import { surely } from "../kit/input/surely";
import type { Stack, StackResource } from "../kit/policy/stack";
import { pathPart } from "./path-part";

/** More parts than a path of API Gateway has: what refers to itself has no end. */
const most = 50;

/**
 * The path of the part that a place of a thing refers to, `/` for the root, which is the API's own. Throws `Undecided` where
 * the program does not show it yet.
 */
export function restPath(
  stack: Stack,
  from: StackResource<unknown>,
  place: Input,
  api: StackResource<unknown> | undefined,
): string {
  return `/${partsTo(stack, from, place, api, most).join("/")}`;
}

function partsTo(
  stack: Stack,
  from: StackResource<unknown>,
  place: Input,
  api: StackResource<unknown> | undefined,
  left: number,
): readonly string[] {
  if (left === 0 || (api !== undefined && surely(() => stack.refers(from, place, api)))) return [];
  const own = stack.referred(from, place, pathPart);
  if (own === undefined) return [];
  return [...partsTo(stack, own, own.view.parent, api, left - 1), own.view.part.textOrEmpty()];
}
