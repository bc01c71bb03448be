import type { PolicyResource, ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { AsyncLocalStorage } from "node:async_hooks";
import { Input } from "../input/input";
import { Stack } from "./stack";

/** A set of type tokens, or a table by them. */
export type Types = Pick<ReadonlySet<string>, "has">;

/** What the engine asks of the pack in one call. */
interface Call {
  /** Of the resource, or of those in the stack. */
  readonly types: readonly string[];
  readonly resource?: { readonly urn: string; readonly inputs: Input };
  readonly stack?: Stack;
}

/**
 * The SDK hands each policy of a call a copy of its own of everything that is asked about, which costs more than most
 * checks. The first policy of the pack notes here what the call is about; the others then show the SDK a function
 * only where there is something for them to judge, and read what the first one was given. Calls overlap, so each has
 * its own note. Without a note, as when the first policy is disabled, every policy is called and reads its own copy.
 * Only the SDK's server gives calls contexts of their own: where a test or a tool calls a policy itself, a note would
 * outlive its call, and nothing is noted.
 */
const calls = new AsyncLocalStorage<Call>();

/** Notes that the call is about a resource. */
export function enterResource(args: ResourceValidationArgs): void {
  const { type, urn, props } = args;
  if (isFromServer(args)) calls.enterWith({ types: [type], resource: { urn, inputs: Input.of(props) } });
}

/** Notes that the call changes a resource: each policy reads it as the one before has left it. */
export function enterRemediation(args: ResourceValidationArgs): void {
  if (isFromServer(args)) calls.enterWith({ types: [args.type] });
}

/** Notes that the call is about a stack. */
export function enterStack(args: StackValidationArgs): void {
  const { resources } = args;
  if (!isFromServer(args)) return;
  calls.enterWith({ types: [...new Set(resources.map(({ type }) => type))], stack: new Stack(resources) });
}

/** Whether the call is about one of the types, as far as is known. */
export function mayConcern(types: Types): boolean {
  const asked = calls.getStore()?.types;
  if (asked === undefined) return true;
  for (const type of asked) if (types.has(type)) return true;
  return false;
}

/** The inputs of the resource that the call is about. */
export function inputsOf({ urn, props }: ResourceValidationArgs): Input {
  const noted = calls.getStore()?.resource;
  return noted?.urn === urn ? noted.inputs : Input.of(props);
}

/** The stack that the call is about, where it is about one. */
export function currentStack(): Stack | undefined {
  return calls.getStore()?.stack;
}

/** The stack that the call is about. */
export function stackOf(resources: readonly PolicyResource[]): Stack {
  return currentStack() ?? new Stack(resources);
}

/** Known by the name of the function that it hands over; by another name nothing is noted, which is slower and as right. */
function isFromServer(args: { readonly notApplicable: unknown }): boolean {
  return (args.notApplicable as { name?: unknown } | undefined)?.name === "throwNotApplicable";
}
