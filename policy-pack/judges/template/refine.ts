import { argumentsOf } from "./arguments-of";
import { evaluate, factNameOf } from "./evaluate";
import { State } from "./state";
import type { Expression, Reference } from "./syntax";
import { textsOfPattern } from "./texts-of-pattern";
import { isTrusted, membersOf, type Source, type Value } from "./value";

/** What is known where a condition holds, and where it does not. */
export interface Branches {
  readonly holds: State;
  readonly fails: State;
}

/** What a condition tells about the values that it compares. What it tells in another way is not used. */
export function refine(condition: Expression, state: State, input: Source): Branches {
  if (condition.type === "bool") {
    return condition.value === "true"
      ? { holds: state, fails: state.unreachable }
      : { holds: state.unreachable, fails: state };
  }
  if (condition.type === "math")
    return refineOperation(condition.operator, condition.expression, state, input);
  if (condition.type === "references") return { holds: whereTrue(condition, state, input), fails: state };
  return { holds: state, fails: state };
}

function refineOperation(
  operator: string,
  [left, right]: readonly Expression[],
  state: State,
  input: Source,
): Branches {
  const neither = { holds: state, fails: state };
  if (left === undefined) return neither;
  if (operator === "parenthesis") return refine(left, state, input);
  if (operator === "not") return swapped(refine(left, state, input));
  if (right === undefined) return neither;
  if (isIndex(found, operator, left, right)) return { holds: memberOf(left, state, input), fails: state };
  if (isIndex(missed, operator, left, right)) return { holds: state, fails: memberOf(left, state, input) };
  switch (operator) {
    case "&&": {
      const first = refine(left, state, input);
      const second = refine(right, first.holds, input);
      return { holds: second.holds, fails: State.join(first.fails, second.fails) };
    }
    case "||": {
      const first = refine(left, state, input);
      const second = refine(right, first.fails, input);
      return { holds: State.join(first.holds, second.holds), fails: second.fails };
    }
    case "==":
      return isTrue(right)
        ? refine(left, state, input)
        : { holds: equal(left, right, state, input), fails: state };
    case "!=":
      return isTrue(right)
        ? swapped(refine(left, state, input))
        : { holds: state, fails: equal(left, right, state, input) };
    default:
      return neither;
  }
}

function swapped({ holds, fails }: Branches): Branches {
  return { holds: fails, fails: holds };
}

function isTrue(expression: Expression): boolean {
  return expression.type === "bool" && expression.value === "true";
}

/** Where two values are equal, each is no more than what the other can be. A flag may be a text, too. */
function equal(left: Expression, right: Expression, state: State, input: Source): State {
  const flagged = isTrueText(right) && left.type === "references" ? whereTrue(left, state, input) : state;
  return pinned(right, evaluate(left, state, input), pinned(left, evaluate(right, state, input), flagged));
}

function isTrueText(expression: Expression): boolean {
  return expression.type === "string" && expression.value === "true";
}

function pinned(expression: Expression, value: Value, state: State): State {
  const name = factNameOf(expression, state);
  if (name === undefined || !isTrusted(value) || value.object !== undefined) return state;
  const { texts, sources } = value;
  return state.knowing(new Map([[name, { texts, sources }]]));
}

/** Where a call answers true, or a flag is. */
function whereTrue(reference: Reference, state: State, input: Source): State {
  const step = reference.path?.at(-1);
  if (step?.type !== "method" && step?.type !== "index") {
    const { facts } = step === undefined ? (state.get(reference.id) ?? {}) : {};
    return facts === undefined ? state : state.knowing(facts);
  }
  const owner = { ...reference, path: reference.path?.slice(0, -1) ?? [] };
  const value = evaluate(owner, state, input);
  if (step.type === "index") return value.entries === undefined ? state : within(step.id, value, state);
  const [argument] = argumentsOf(step);
  if (argument === undefined) return state;
  switch (step.id) {
    case "equals":
    case "equalsIgnoreCase":
      return equal(owner, argument, state, input);
    case "contains":
      return value.entries === undefined ? within(argument, value, state) : state;
    case "containsKey":
    case "get":
      return value.entries === undefined ? state : within(argument, value, state);
    case "matches":
      return matching(owner, argument, state);
    default:
      return state;
  }
}

/** `contains` of a text looks for a part of it, so only lists and maps pin a value. */
function within(member: Expression, value: Value, state: State): State {
  const members = membersOf(value);
  return members === undefined ? state : pinned(member, members, state);
}

/** A pattern whose texts can be listed pins a value, since it has to fit the whole of it. */
function matching(owner: Reference, pattern: Expression, state: State): State {
  const texts = pattern.type === "string" ? textsOfPattern(pattern.value) : undefined;
  return texts === undefined ? state : pinned(owner, { texts, sources: new Set() }, state);
}

/** What `indexOf` is compared with where it found something, such as `$list.indexOf($x) >= 0`. */
const found: Readonly<Record<string, number>> = { ">=": 0, ">": -1, "!=": -1 };
/** And where it found nothing. */
const missed: Readonly<Record<string, number>> = { "<": 0, "<=": -1, "==": -1 };

function isIndex(
  bounds: Readonly<Record<string, number>>,
  operator: string,
  left: Expression,
  right: Expression,
) {
  const step = left.type === "references" ? left.path?.at(-1) : undefined;
  const bound = right.type === "integer" ? Number(right.value) : NaN;
  return step?.type === "method" && step.id === "indexOf" && bound === bounds[operator];
}

function memberOf(call: Expression, state: State, input: Source): State {
  if (call.type !== "references") return state;
  const [argument] = argumentsOf(call.path?.at(-1));
  const owner = evaluate({ ...call, path: call.path?.slice(0, -1) ?? [] }, state, input);
  return argument === undefined ? state : within(argument, owner, state);
}
