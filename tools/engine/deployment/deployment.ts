import { PackError } from "../packs/pack-errors";
import type { PolicyPack } from "../packs/policy-pack";
import type { Registration } from "../registration";
import type { PropertyMap } from "../values";
import { filled } from "../defined";
import type { Finding } from "../model";
import { deferred } from "../rpc/deferred";
import { messageOf } from "../rpc/message-of";
import type { Hooks } from "./hooks";
import type { Journal } from "./journal";
import { plannedOptions } from "./planned-options";
import { keepSecret, previewOutputs, withoutInternal } from "./preview-outputs";
import { deniedProvider, providerUrn } from "../names/provider-reference";
import { packageOf } from "../names/type-token";
import type { Overtime } from "../process/overtime";
import { rootStackType, urnQualifiedType, type UrnScope } from "../names/urn";

const never = new Promise<never>(() => undefined);

/**
 * Decides what would become of each resource, in the order in which they are registered, and asks the packs about each.
 * An error that the real engine would end the deployment with ends this one: no call is answered from then on.
 */
export class Deployment {
  private last: Promise<void> = Promise.resolve();
  private readonly managed = new Map<string, Registration>();
  private readonly read = new Map<string, Registration>();
  private readonly seen = new Set<string>();
  private readonly awaitingOutputs = new Set<string>();
  private stackOutputs: PropertyMap | undefined;
  private readonly ended = deferred();
  /** Resolves when the deployment was ended by an error. */
  readonly stopped = this.ended.promise;

  constructor(
    private readonly scope: UrnScope,
    private readonly packs: Promise<readonly PolicyPack[]>,
    private readonly hooks: Hooks,
    private readonly journal: Journal,
    private readonly overtime: Overtime,
  ) {}

  /** Registers a resource that the stack will manage: what packs make of its inputs, and its outputs, are noted in it. */
  async register(registration: Registration): Promise<void> {
    const { urn } = registration;
    const registered = this.inTurn(urn, () => this.plan(registration)).then(() =>
      this.unlessStopped(urn, this.create(registration)),
    );
    // The stack itself has no inputs, so no pack has a say in this answer: the program loads while the packs start.
    if (registration.type === rootStackType && filled(registration.inputs) === undefined)
      this.managed.set(urn, registration);
    else await registered;
  }

  /** Reads a resource: it is not analysed by itself, as with the real engine. */
  readResource(registration: Registration): Promise<void> {
    const { urn, id, outputs } = registration;
    return this.inTurn(urn, () => {
      this.claim(registration);
      if (id === "") throw new Error(`Expected an ID for ${urn}`);
      this.findProvider(registration);
      registration.outputs = keepSecret(outputs, registration);
      this.read.set(urn, registration);
      this.record("read", registration);
    });
  }

  /** Takes the outputs of a component, or of the stack. */
  registerOutputs(urn: string, outputs: PropertyMap): Promise<void> {
    return this.inTurn(urn, async () => {
      if (urnQualifiedType(urn) === rootStackType) {
        this.stackOutputs = outputs;
        this.overtime.start();
        return;
      }
      const registration = this.managed.get(urn);
      if (registration === undefined || !this.awaitingOutputs.delete(urn))
        throw new Error(`cannot complete a resource '${urn}' whose registration isn't pending`);
      registration.outputs = outputs;
      if (registration.kind !== "custom") await this.hooks.run("after", registration);
    });
  }

  /** True once the stack's outputs are registered, which is the last that a program does. */
  get hasOutputs(): boolean {
    return this.stackOutputs !== undefined;
  }

  /** A resource that is registered. */
  registered(urn: string): Registration | undefined {
    return this.managed.get(urn);
  }

  /** A resource that is registered or read. */
  find(urn: string): Registration | undefined {
    return this.managed.get(urn) ?? this.read.get(urn);
  }

  /** Takes over the stack's outputs; where nothing has failed, shows the whole stack to the packs. */
  async finish(): Promise<PropertyMap> {
    const outputs = this.stackOutputs ?? {};
    const resources = [...this.managed.values()];
    const stack = resources.find(({ type }) => type === rootStackType);
    if (stack === undefined || this.journal.failure !== undefined) return outputs;
    stack.outputs = outputs;
    try {
      if (this.hasOutputs) await this.hooks.run("after", stack);
      await this.judge((pack) => pack.analyzeStack(resources, stack.urn));
    } catch (error) {
      this.stop(error, "");
    }
    return outputs;
  }

  /** Does something about a resource when all that was asked before is done. */
  private inTurn(urn: string, task: () => unknown): Promise<void> {
    this.overtime.active();
    const done = this.last.then(async () => {
      await this.packs;
      await (this.journal.failure === undefined ? task() : never);
    });
    return (this.last = this.unlessStopped(urn, done));
  }

  /** A result, unless the deployment ends: then none ever comes, and the program is ended as the real engine ends it. */
  private unlessStopped(urn: string, result: Promise<void>): Promise<void> {
    return result.catch((error: unknown) => {
      this.stop(error, urn);
      return never;
    });
  }

  /** Ends the deployment because of an error, which is told once. */
  private stop(error: unknown, urn: string): void {
    if (this.journal.failure !== undefined) return;
    this.journal.failWith(error instanceof PackError ? "pack" : "program", messageOf(error), urn);
    this.ended.resolve();
  }

  private async plan(registration: Registration): Promise<void> {
    this.claim(registration);
    this.findProvider(registration);
    await this.remediate(registration);
    // A provider can serve others from now on; a pack is shown it with each of them.
    this.managed.set(registration.urn, registration);
    await this.judge((pack) => pack.analyze(registration));
    this.record("create", registration);
  }

  private async create(registration: Registration): Promise<void> {
    await this.hooks.run("before", registration).catch((error: unknown) => {
      throw new Error(`Preview failed: ${messageOf(error)}`, { cause: error });
    });
    registration.outputs = previewOutputs(registration);
    this.awaitingOutputs.add(registration.urn);
    if (registration.kind === "custom") await this.hooks.run("after", registration);
  }

  /** A resource must be new, and have a parent that is there. */
  private claim({ urn, parent }: Registration): void {
    if (parent !== "" && !this.seen.has(parent)) throw new Error(`could not find parent resource ${parent}`);
    if (this.seen.has(urn)) throw new Error(`Duplicate resource URN '${urn}'; try giving it a unique name`);
    this.seen.add(urn);
  }

  private findProvider(registration: Registration): void {
    const { urn, type, provider } = registration;
    if (provider === "") return;
    if (provider === deniedProvider)
      throw new Error(
        `Default provider for '${packageOf(type)}' disabled. '${urn}' must use an explicit provider.`,
      );
    registration.providedBy = this.managed.get(providerUrn(provider));
    if (registration.providedBy === undefined)
      throw new Error(`unknown provider '${provider}' for resource '${urn}'`);
  }

  /** Packs change a resource one after the other: each sees what the one before made of it. */
  private async remediate(registration: Registration): Promise<void> {
    const { urn } = registration;
    for (const pack of await this.packs)
      for (const result of await pack.remediate(registration)) {
        if ("undecided" in result) {
          this.journal.finding(result.undecided);
          continue;
        }
        const properties = changedProperties(registration.inputs, result.properties);
        this.journal.remediation({ policy: result.policy, pack: pack.name, urn, properties });
        registration.inputs = result.properties;
      }
  }

  private async judge(ask: (pack: PolicyPack) => Promise<Finding[]>): Promise<void> {
    const findings = await Promise.all((await this.packs).map(ask));
    for (const finding of findings.flat()) this.journal.finding(finding);
  }

  private record(operation: "create" | "read", registration: Registration): void {
    const { urn, type, name, kind, position, after, dependencies, propertyDependencies } = registration;
    this.journal.resource({
      ...{ operation, urn, type, name, kind, position, after, dependencies, propertyDependencies },
      parent: filled(registration.parent),
      inputs: withoutInternal(registration.inputs),
      options: plannedOptions(this.scope, registration),
      provider: registration.providedBy?.urn,
    });
  }
}

function changedProperties(before: PropertyMap, after: PropertyMap): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
