import type { PolicyPack } from "../packs/policy-pack";
import type { Registration } from "../registration";
import type { PropertyMap } from "../values";
import { filled } from "../defined";
import type { Failure } from "../model";
import { deferred } from "../rpc/deferred";
import { messageOf } from "../rpc/message-of";
import { DeploymentError } from "./deployment-error";
import type { Hooks } from "./hooks";
import type { Journal } from "./journal";
import { plannedOptions } from "./planned-options";
import { keepSecret, previewOutputs, withoutInternal } from "./preview-outputs";
import { deniedPackage } from "../names/provider-denial";
import { parseProviderReference } from "../names/provider-reference";
import type { Overtime } from "../process/overtime";
import { SerialQueue } from "./serial-queue";
import { makeUrn, rootStackType, urnQualifiedType, type UrnScope } from "../names/urn";

/**
 * Decides what would become of each resource, in the order in which they are registered, and asks the packs about each.
 * An error that the real engine would end the deployment with ends this one: no call is answered from then on.
 */
export class Deployment {
  private readonly queue = new SerialQueue();
  private readonly managed = new Map<string, Registration>();
  private readonly read = new Map<string, Registration>();
  private readonly seen = new Set<string>();
  private readonly awaitingOutputs = new Set<string>();
  private stackOutputs: PropertyMap | undefined;
  private error: DeploymentError | undefined;
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

  /** Ends the deployment because of an error, which is told once. */
  private stop(error: unknown, of?: Failure["of"]): void {
    if (this.error !== undefined) return;
    this.error = error instanceof DeploymentError ? error : new DeploymentError(messageOf(error), "", of);
    const { message, urn } = this.error;
    this.journal.diagnostic("error", message, urn);
    this.journal.fail({ of: this.error.of, message });
    this.ended.resolve();
  }

  /** Registers a resource that the stack will manage: what packs make of its inputs, and its outputs, are noted in it. */
  async register(registration: Registration): Promise<void> {
    const registered = this.inTurn(() => this.plan(registration)).then(() =>
      this.unlessStopped(this.create(registration)),
    );
    // The stack itself has no inputs, so no pack has a say in this answer: the program loads while the packs start.
    if (registration.type === rootStackType && filled(registration.inputs) === undefined)
      this.managed.set(registration.urn, registration);
    else await registered;
  }

  /** Reads a resource: it is not analysed by itself, as with the real engine. */
  readResource(registration: Registration): Promise<void> {
    return this.inTurn(() => {
      const { urn, id, outputs } = registration;
      this.claim(registration);
      if (id === "") throw new DeploymentError(`Expected an ID for ${urn}`, urn);
      this.findProvider(registration);
      registration.outputs = keepSecret(outputs, registration);
      this.read.set(urn, registration);
      this.record("read", registration);
      return Promise.resolve();
    });
  }

  /** Takes the outputs of a component, or of the stack. */
  registerOutputs(urn: string, outputs: PropertyMap): Promise<void> {
    return this.inTurn(async () => {
      if (urnQualifiedType(urn) === rootStackType) {
        this.stackOutputs = outputs;
        this.overtime.start();
        return;
      }
      const registration = this.managed.get(urn);
      if (registration === undefined || !this.awaitingOutputs.delete(urn)) {
        throw new DeploymentError(
          `cannot complete a resource '${urn}' whose registration isn't pending`,
          urn,
        );
      }
      registration.outputs = outputs;
      if (registration.kind !== "custom") await this.runAfterHooks(registration);
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
    const stack = [...this.managed.values()].find(({ type }) => type === rootStackType);
    if (stack !== undefined) stack.outputs = outputs;
    if (this.journal.failure !== undefined) return outputs;
    try {
      if (stack !== undefined && this.stackOutputs !== undefined) await this.runAfterHooks(stack);
      await this.analyzeStack();
    } catch (error) {
      this.stop(error, "pack");
    }
    return outputs;
  }

  private inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    this.overtime.active();
    return this.unlessStopped(
      this.queue.run(async () => {
        await this.packs;
        if (this.error !== undefined) throw this.error;
        return task();
      }),
    );
  }

  /** A result, unless the deployment ends: then none ever comes, and the program is ended as the real engine ends it. */
  private unlessStopped<Result>(result: Promise<Result>): Promise<Result> {
    return result.catch((error: unknown) => {
      this.stop(error);
      return new Promise<never>(() => undefined);
    });
  }

  private async plan(registration: Registration): Promise<void> {
    this.claim(registration);
    this.findProvider(registration);
    await this.remediate(registration);
    // A provider can serve others from now on; a pack is shown it with each of them.
    this.managed.set(registration.urn, registration);
    await this.analyze(registration);
    this.record("create", registration);
  }

  private async create(registration: Registration): Promise<void> {
    await this.hooks.run("before", registration).catch((error: unknown) => {
      throw new DeploymentError(`Preview failed: ${messageOf(error)}`, registration.urn);
    });
    registration.outputs = previewOutputs(registration);
    this.awaitingOutputs.add(registration.urn);
    if (registration.kind === "custom") await this.runAfterHooks(registration);
  }

  private async runAfterHooks(registration: Registration): Promise<void> {
    await this.hooks.run("after", registration).catch((error: unknown) => {
      throw new DeploymentError(messageOf(error), registration.urn);
    });
  }

  /** A resource must be new, and have a parent that is there. */
  private claim({ urn, parent }: Registration): void {
    if (parent !== "" && !this.seen.has(parent)) {
      throw new DeploymentError(`could not find parent resource ${parent}`, urn);
    }
    if (this.seen.has(urn)) {
      throw new DeploymentError(`Duplicate resource URN '${urn}'; try giving it a unique name`, urn);
    }
    this.seen.add(urn);
  }

  private findProvider(registration: Registration): void {
    const { urn, provider } = registration;
    if (provider === "") return;
    const denied = deniedPackage(provider);
    if (denied !== undefined) {
      throw new DeploymentError(
        `Default provider for '${denied}' disabled. '${urn}' must use an explicit provider.`,
        urn,
      );
    }
    registration.providedBy = this.managed.get(parseProviderReference(provider).urn);
    if (registration.providedBy === undefined) {
      throw new DeploymentError(`unknown provider '${provider}' for resource '${urn}'`, urn);
    }
  }

  /** Packs change a resource one after the other: each sees what the one before made of it. */
  private async remediate(registration: Registration): Promise<void> {
    const { urn } = registration;
    for (const pack of await this.packs) {
      const results = await pack.remediate(registration).catch((error: unknown) => {
        throw new DeploymentError(`failed to run remediation: ${messageOf(error)}`, urn, "pack");
      });
      for (const result of results) {
        if ("undecided" in result) {
          this.journal.finding(result.undecided);
          continue;
        }
        const properties = changedProperties(registration.inputs, result.properties);
        this.journal.remediation({ policy: result.policy, pack: pack.name, urn, properties });
        registration.inputs = result.properties;
      }
    }
  }

  private async analyze(registration: Registration): Promise<void> {
    const analyses = (await this.packs).map((pack) => pack.analyze(registration));
    const findings = await Promise.all(analyses).catch((error: unknown) => {
      throw new DeploymentError(`failed to run policy: ${messageOf(error)}`, registration.urn, "pack");
    });
    for (const finding of findings.flat()) this.journal.finding(finding);
  }

  private async analyzeStack(): Promise<void> {
    const { stack, project } = this.scope;
    const stackUrn = makeUrn(this.scope, "", rootStackType, `${project}-${stack}`);
    const resources = [...this.managed.values()];
    const findings = await Promise.all(
      (await this.packs).map((pack) => pack.analyzeStack(resources, stackUrn)),
    );
    for (const finding of findings.flat()) this.journal.finding(finding);
  }

  private record(operation: "create" | "read", registration: Registration): void {
    const { urn, type, name, kind, parent, inputs, position, after, providedBy } = registration;
    const { dependencies, propertyDependencies } = registration;
    this.journal.resource({
      operation,
      urn,
      type,
      name,
      parent: filled(parent),
      kind,
      inputs: withoutInternal(inputs),
      options: plannedOptions(this.scope, registration),
      position,
      after,
      provider: providedBy?.urn,
      dependencies,
      propertyDependencies,
    });
  }
}

function changedProperties(before: PropertyMap, after: PropertyMap): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
