import type { PolicyResource, ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { Budget } from "../input/deadline";
import { Input } from "../input/input";
import { withoutProxies } from "../input/sdk-values";
import { Stack } from "./stack";

/** A set of type tokens, or a table by them. */
export type Types = Pick<ReadonlySet<string>, "has">;

/** The resource that a call is about. */
interface CallResource {
  readonly type: string;
  readonly urn: string;
  readonly inputs: Input;
}

/** What the engine asks of the pack in one call. */
interface Call {
  /** Of the resource, or of those in the stack; none of a component. */
  readonly types: readonly string[];
  readonly resource?: CallResource;
  readonly stack?: Stack;
  /** What is left of the time for each resource, by URN. */
  readonly budgets: Map<string, Budget>;
}

/**
 * The SDK hands each policy of a call a copy of its own of everything that is asked about, which costs more than most
 * checks. The first policy of the pack notes here what the call is about; the others then show the SDK a function
 * only where there is something for them to tell, and read what the first one was given. Calls overlap, so a note holds
 * only while the SDK goes on, without a pause, from the answer of one policy to the next that it calls, whose answer
 * brings it back. Without a note, as when the first policy is disabled, every policy is called and reads its own copy.
 */
let current: Call | undefined;

/** Notes that the call is about a resource. The answer is the policy's own to give. */
export function enterResource(
  args: ResourceValidationArgs,
  answer: () => void = () => undefined,
): void | Promise<void> {
  if (!isFromServer(args)) {
    answer();
    return;
  }
  const { type, urn, props } = args;
  const types = isComponent(args) ? [] : [type];
  const resource = { type, urn, inputs: Input.of(props) };
  return during({ types, resource, budgets: new Map() }, answer);
}

/** Notes that the call changes a resource: each policy reads it as the one before has left it. */
export function enterRemediation(args: ResourceValidationArgs): Promise<undefined> | undefined {
  return isFromServer(args) ? during({ types: [args.type], budgets: new Map() }, () => undefined) : undefined;
}

/** Notes that the call is about a stack. */
export function enterStack(args: StackValidationArgs): void | Promise<void> {
  if (!isFromServer(args)) return;
  const { resources } = args;
  const types = [...new Set(resources.map(({ type }) => type))];
  return during({ types, stack: new Stack(resources), budgets: new Map() }, () => undefined);
}

/** The answer of a policy that has been called, from which the SDK goes on with the same call. */
export function inCall<T>(answer: T): T | Promise<T> {
  return current === undefined ? answer : during(current, () => answer);
}

/** Whether it is known what the call is about. */
export function isNoted(): boolean {
  return current !== undefined;
}

/** Whether the call is about one of the types, as far as is known. */
export function mayConcern(types: Types): boolean {
  if (current === undefined) return true;
  for (const type of current.types) if (types.has(type)) return true;
  return false;
}

/** The type that the call is about, where it is about one. */
export function concernedType(): string | undefined {
  return current?.types.length === 1 ? current.types[0] : undefined;
}

/** The resource that the call is about, where it asks for what is wrong with one. */
export function currentResource(): CallResource | undefined {
  return current?.resource;
}

/** The inputs of the resource that the call is about. */
export function inputsOf({ urn, props }: ResourceValidationArgs): Input {
  const noted = currentResource();
  return noted?.urn === urn ? noted.inputs : Input.of(props);
}

/** The time that the policies of the call have for a resource, all of them together. */
export function budgetOf(urn: string): Budget {
  if (current === undefined) return new Budget();
  const known = current.budgets.get(urn) ?? new Budget();
  current.budgets.set(urn, known);
  return known;
}

/** The stack that the call is about, where it is about one. */
export function currentStack(): Stack | undefined {
  return current?.stack;
}

/** The stack that the call is about. */
export function stackOf(resources: readonly PolicyResource[]): Stack {
  return currentStack() ?? new Stack(resources);
}

/** A component may have a token of AWS; it has neither inputs nor a provider, and there is nothing to judge. */
export function isComponent({ props, provider }: ResourceValidationArgs): boolean {
  return provider === undefined && Object.keys(withoutProxies(props) as object).length === 0;
}

/** A promise of which whatever follows `then`, as the SDK's server does, finds the call noted. */
function during<T>(call: Call, answer: () => T): Promise<T> {
  const promise = new Promise<T>((resolve) => {
    resolve(answer());
  });
  const then: Promise<T>["then"] = (fulfilled, rejected) =>
    Promise.prototype.then.call(promise, noting(call, fulfilled), noting(call, rejected)) as Promise<never>;
  return Object.assign(promise, { then });
}

function noting<A, B>(call: Call, handler: ((value: A) => B) | null | undefined) {
  if (typeof handler !== "function") return handler;
  return (value: A): B => {
    const before = current;
    current = call;
    try {
      return handler(value);
    } finally {
      current = before;
    }
  };
}

/**
 * Known by the name of the function that it hands over; by another name nothing is noted, which is slower and as right.
 * Where a test or a tool calls a policy itself, it may go on with another resource.
 */
function isFromServer(args: { readonly notApplicable: unknown }): boolean {
  return (args.notApplicable as { name?: unknown } | undefined)?.name === "throwNotApplicable";
}
