import { Callback } from "@pulumi/pulumi/proto/callback_pb";
import {
  ResourceHookRequest,
  ResourceHookResponse,
  ResourceOptions,
  type RegisterResourceHookRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Registration } from "../registration";
import type { Callbacks } from "../rpc/callbacks";
import { messageOf } from "../rpc/message-of";
import { encode, toProgram } from "../wire/encode";

/** The hooks of the program. In a preview only those run that ask for it with `onDryRun`. */
export class Hooks {
  /** Undefined: an error hook, which runs when an operation fails; none does in a preview. */
  private readonly hooks = new Map<string, RegisterResourceHookRequest | undefined>();

  constructor(
    private readonly callbacks: Callbacks,
    private readonly warn: (message: string, urn: string) => void,
  ) {}

  register(name: string, hook?: RegisterResourceHookRequest): void {
    if (this.hooks.has(name)) throw new Error(`resource hook already registered for name "${name}"`);
    this.hooks.set(name, hook);
  }

  /** Runs a resource's hooks in turn; rejects with an `Error` at the first that fails. */
  async run(kind: "before" | "after", registration: Registration): Promise<void> {
    const bound = registration.options.getHooks();
    const names = kind === "before" ? bound?.getBeforeCreateList() : bound?.getAfterCreateList();
    for (const name of names ?? []) {
      const hook = this.hooks.get(name);
      if (hook === undefined) throw new Error(`hook "${name}" was not registered`);
      if (!hook.getOnDryRun()) continue;
      const error = await this.callbacks
        .invoke(hook.getCallback() ?? new Callback(), hookRequest(kind, registration), ResourceHookResponse)
        .then((response) => response.getError(), messageOf);
      if (error === "") continue;
      if (!hook.getIgnoreErrors()) throw new Error(`${kind} hook "${name}" failed: ${error}`);
      const event = kind === "before" ? "BeforeCreate" : "AfterCreate";
      this.warn(`${event} hook "${name}" failed: ${error}`, registration.urn);
    }
  }
}

function hookRequest(kind: "before" | "after", registration: Registration): ResourceHookRequest {
  const { urn, id, name, type, inputs, outputs } = registration;
  const request = new ResourceHookRequest().setUrn(urn).setId(id).setName(name).setType(type);
  request.setNewInputs(encode(inputs, toProgram)).setNewOptions(optionsMessage(registration));
  return kind === "before" ? request : request.setNewOutputs(encode(outputs, toProgram));
}

function optionsMessage({ parent, provider, dependencies, options }: Registration): ResourceOptions {
  const timeouts = options.getCustomTimeouts();
  const isTimed = Object.values(timeouts?.toObject() ?? {}).some((duration) => duration !== "");
  return new ResourceOptions()
    .setParent(parent)
    .setProvider(provider)
    .setDependsOnList([...dependencies])
    .setIgnoreChangesList(options.getIgnoreChangesList())
    .setReplaceOnChangesList(options.getReplaceOnChangesList())
    .setAdditionalSecretOutputsList(options.getAdditionalSecretOutputsList())
    .setDeletedWith(options.getDeletedWith())
    .setReplaceWithList(options.getReplaceWithList())
    .setImport(options.getImport())
    .setProtect(options.getProtect() ?? false)
    .setRetainOnDelete(options.getRetainOnDelete() ?? false)
    .setCustomTimeouts(isTimed ? timeouts : undefined);
}
