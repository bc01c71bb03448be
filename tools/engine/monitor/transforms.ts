import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import {
  TransformInvokeRequest,
  TransformInvokeResponse,
  TransformRequest,
  TransformResponse,
  type TransformInvokeOptions,
  type TransformResourceOptions,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Callbacks } from "../rpc/callbacks";
import { messageOf } from "../rpc/message-of";
import { RpcError } from "../rpc/rpc-error";
import { decode } from "../wire/decode";
import { encode, type Receiver } from "../wire/encode";
import type { WireMap } from "../wire/wire-value";
import type { Scopes } from "./scopes";

/** A resource on its way through transforms. */
export interface Transformable {
  readonly properties: WireMap;
  readonly options: TransformResourceOptions;
}

/** An invoke on its way through transforms. */
export interface TransformableInvoke {
  readonly args: WireMap;
  readonly options: TransformInvokeOptions;
}

const toProgram: Receiver = { secrets: true, resources: true, outputs: true };

/** The transforms of the program: it hands them over, and the engine calls them back for each resource. */
export class Transforms {
  readonly stack: Callback[] = [];
  readonly invoke: Callback[] = [];

  constructor(
    private readonly callbacks: Callbacks,
    private readonly scopes: Scopes,
  ) {}

  addStackTransform(callback: Callback): void {
    this.stack.push(requireTarget(callback));
  }

  addInvokeTransform(callback: Callback): void {
    this.invoke.push(requireTarget(callback));
  }

  /** Runs a resource's own transforms, then those of its parents from the nearest on, then the stack's. */
  async applyTo(
    resource: Transformable,
    own: readonly Callback[],
    identity: {
      readonly type: string;
      readonly name: string;
      readonly custom: boolean;
      readonly parent: string;
    },
  ): Promise<Transformable> {
    let { properties, options } = resource;
    for (const callback of [...own, ...this.scopes.transforms(identity.parent), ...this.stack]) {
      const request = new TransformRequest()
        .setType(identity.type)
        .setName(identity.name)
        .setCustom(identity.custom)
        .setParent(identity.parent)
        .setProperties(encode(properties, toProgram))
        .setOptions(options);
      const answer = await this.call(callback, request.serializeBinary());
      const response = TransformResponse.deserializeBinary(answer);
      options = response.getOptions() ?? options;
      if (response.hasProperties()) properties = decode(response.getProperties());
    }
    return { properties, options };
  }

  /** Runs the stack's transforms of invokes. */
  async applyToInvoke(token: string, invoke: TransformableInvoke): Promise<TransformableInvoke> {
    let { args, options } = invoke;
    for (const callback of this.invoke) {
      const request = new TransformInvokeRequest()
        .setToken(token)
        .setArgs(encode(args, toProgram))
        .setOptions(options);
      const response = TransformInvokeResponse.deserializeBinary(
        await this.callbacks.invoke(callback, request.serializeBinary()),
      );
      options = response.getOptions() ?? options;
      if (response.hasArgs()) args = decode(response.getArgs());
    }
    return { args, options };
  }

  private async call(callback: Callback, request: Uint8Array): Promise<Uint8Array> {
    try {
      return await this.callbacks.invoke(callback, request);
    } catch (error) {
      throw new RpcError(`invoke transform: ${messageOf(error)}`);
    }
  }
}

function requireTarget(callback: Callback): Callback {
  if (callback.getTarget() === "") throw new RpcError("target must be specified");
  return callback;
}
