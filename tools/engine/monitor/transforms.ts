import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import {
  TransformInvokeResponse,
  TransformResponse,
  type TransformInvokeRequest,
  type TransformRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Callbacks } from "../rpc/callbacks";
import { messageOf } from "../rpc/message-of";
import { decode } from "../wire/decode";
import { encode, toProgram } from "../wire/encode";
import type { WireMap } from "../wire/wire-value";

/** The transforms of the program: it hands them over, and the engine calls them back for each resource. */
export class Transforms {
  readonly ofStack: Callback[] = [];
  readonly ofInvokes: Callback[] = [];

  constructor(private readonly callbacks: Callbacks) {}

  /** What a resource's own transforms make of it, with those of its parents, and then the stack's. */
  async apply(resource: TransformRequest, properties: WireMap, own: readonly Callback[]): Promise<WireMap> {
    const callbacks = [...own, ...this.ofStack];
    if (callbacks.length === 0) return properties;
    resource.setProperties(encode(properties, toProgram));
    for (const callback of callbacks) {
      const answer = await this.callbacks
        .invoke(callback, resource, TransformResponse)
        .catch((error: unknown) => {
          throw new Error(`invoke transform: ${messageOf(error)}`);
        });
      if (answer.hasOptions()) resource.setOptions(answer.getOptions());
      if (answer.hasProperties()) resource.setProperties(answer.getProperties());
    }
    return decode(resource.getProperties());
  }

  /** What the stack's transforms make of an invoke. */
  async applyToInvoke(invoke: TransformInvokeRequest, args: WireMap): Promise<WireMap> {
    if (this.ofInvokes.length === 0) return args;
    invoke.setArgs(encode(args, toProgram));
    for (const callback of this.ofInvokes) {
      const answer = await this.callbacks.invoke(callback, invoke, TransformInvokeResponse);
      if (answer.hasOptions()) invoke.setOptions(answer.getOptions());
      if (answer.hasArgs()) invoke.setArgs(answer.getArgs());
    }
    return decode(invoke.getArgs());
  }
}
