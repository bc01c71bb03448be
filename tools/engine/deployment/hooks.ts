import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import {
  RegisterResourceRequest,
  ResourceHookRequest,
  ResourceHookResponse,
  ResourceOptions,
} from "@pulumi/pulumi/proto/resource_pb";
import type { PropertyMap } from "../values";
import type { Callbacks } from "../rpc/callbacks";
import type { Goal } from "./goal";
import { messageOf } from "../rpc/message-of";
import { RpcError } from "../rpc/rpc-error";
import { encode, type Receiver } from "../wire/encode";

/** A hook that the program registered. */
export interface Hook {
  readonly callback: Callback;
  readonly onDryRun: boolean;
  readonly ignoreErrors: boolean;
}

/** The resource that a hook is run for. */
export interface HookSubject {
  readonly urn: string;
  readonly id: string;
  readonly goal: Goal;
  readonly inputs: PropertyMap;
  /** Undefined before it is created. */
  readonly outputs: PropertyMap | undefined;
}

const toProgram: Receiver = { secrets: true, resources: true, outputs: true };

/** The hooks of the program. In a preview only those run that ask for it with `onDryRun`. */
export class Hooks {
  private readonly hooks = new Map<string, Hook>();
  private readonly errorHooks = new Set<string>();

  constructor(
    private readonly callbacks: Callbacks,
    private readonly warn: (message: string, urn: string) => void,
  ) {}

  register(name: string, hook: Hook): void {
    this.claim(name);
    this.hooks.set(name, hook);
  }

  /** Error hooks run when an operation fails, which none does in a preview. */
  registerErrorHook(name: string): void {
    this.claim(name);
    this.errorHooks.add(name);
  }

  /** Runs hooks in turn; rejects with an `Error` at the first that fails. */
  async run(kind: "before" | "after", names: readonly string[], subject: HookSubject): Promise<void> {
    for (const name of names) {
      const hook = this.hooks.get(name);
      if (hook === undefined) throw new Error(`hook "${name}" was not registered`);
      if (!hook.onDryRun) continue;
      const error = await this.failureOf(hook, subject);
      if (error === "") continue;
      if (!hook.ignoreErrors) throw new Error(`${kind} hook "${name}" failed: ${error}`);
      this.warn(
        `${kind === "before" ? "BeforeCreate" : "AfterCreate"} hook "${name}" failed: ${error}`,
        subject.urn,
      );
    }
  }

  private claim(name: string): void {
    if (name === "") throw new RpcError("resource hook name cannot be empty");
    if (this.hooks.has(name) || this.errorHooks.has(name)) {
      throw new RpcError(`resource hook already registered for name "${name}"`);
    }
  }

  private async failureOf(hook: Hook, subject: HookSubject): Promise<string> {
    try {
      const answer = await this.callbacks.invoke(hook.callback, hookRequest(subject).serializeBinary());
      return ResourceHookResponse.deserializeBinary(answer).getError();
    } catch (error) {
      return messageOf(error);
    }
  }
}

function hookRequest({ urn, id, goal, inputs, outputs }: HookSubject): ResourceHookRequest {
  const request = new ResourceHookRequest().setUrn(urn).setId(id).setName(goal.name).setType(goal.type);
  request.setNewInputs(encode(inputs, toProgram)).setNewOptions(optionsMessage(goal));
  if (outputs !== undefined) request.setNewOutputs(encode(outputs, toProgram));
  return request;
}

function optionsMessage({ parent, provider, dependencies, options }: Goal): ResourceOptions {
  const { create, update, delete: remove, read } = options.customTimeouts;
  const message = new ResourceOptions()
    .setParent(parent)
    .setProvider(provider)
    .setDependsOnList([...dependencies])
    .setIgnoreChangesList([...options.ignoreChanges])
    .setReplaceOnChangesList([...options.replaceOnChanges])
    .setAdditionalSecretOutputsList([...options.additionalSecretOutputs])
    .setDeletedWith(options.deletedWith)
    .setReplaceWithList([...options.replaceWith])
    .setImport(options.importId)
    .setProtect(options.protect ?? false)
    .setRetainOnDelete(options.retainOnDelete ?? false);
  if (create + update + remove + read === "") return message;
  const timeouts = new RegisterResourceRequest.CustomTimeouts().setCreate(create).setUpdate(update);
  return message.setCustomTimeouts(timeouts.setDelete(remove).setRead(read));
}
