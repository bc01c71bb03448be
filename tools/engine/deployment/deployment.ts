import type { AnalyzerProvider } from "../packs/analyzer-resource";
import type { PolicyPack } from "../packs/policy-pack";
import type { PropertyMap } from "../values";
import { deferred } from "../rpc/deferred";
import { messageOf } from "../rpc/message-of";
import { analyzed } from "./analyzed";
import { DeploymentError } from "./deployment-error";
import type { Goal } from "./goal";
import type { Hooks } from "./hooks";
import type { Journal } from "./journal";
import { plannedOptions } from "./planned-options";
import { keepSecret, previewOutputs, withoutInternal } from "./preview-outputs";
import { deniedPackage } from "../names/provider-denial";
import { parseProviderReference } from "../names/provider-reference";
import type { Overtime } from "../process/overtime";
import type { ResourceState } from "./resource-state";
import { SerialQueue } from "./serial-queue";
import { isProviderType } from "../names/type-token";
import { makeUrn, rootStackType, urnName, urnQualifiedType, type UrnScope } from "../names/urn";
import { hasUnknown } from "../wire/has-unknown";
import { unknownSentinel } from "../wire/signatures";

/** A resource that the program reads: it exists, and is not the stack's. */
export interface ReadGoal extends Goal {
  readonly id: string;
  readonly outputs: PropertyMap;
}

/**
 * Decides what would become of each resource, in the order in which they are registered, and asks the packs about each.
 * An error that the real engine would end the deployment with ends this one: no call is answered from then on.
 */
export class Deployment {
  private readonly queue = new SerialQueue();
  private readonly managed = new Map<string, ResourceState>();
  private readonly read = new Map<string, ResourceState>();
  private readonly seen = new Set<string>();
  private readonly awaitingOutputs = new Set<string>();
  private stackOutputs: PropertyMap | undefined;
  private error: DeploymentError | undefined;
  private readonly ended = deferred<undefined>();

  constructor(
    private readonly scope: UrnScope,
    private readonly packs: Promise<readonly PolicyPack[]>,
    private readonly hooks: Hooks,
    private readonly journal: Journal,
    private readonly overtime: Overtime,
  ) {}

  /** Resolves when the deployment was ended by an error. */
  get stopped(): Promise<undefined> {
    return this.ended.promise;
  }

  /** Ends the deployment because of an error, which is told once. */
  stop(error: DeploymentError): void {
    if (this.error !== undefined) return;
    this.error = error;
    this.journal.diagnostic("error", error.message, error.urn);
    this.journal.fail({ of: error.of, message: error.message });
    this.ended.resolve(undefined);
  }

  /** Registers a resource that the stack will manage. */
  async register(goal: Goal): Promise<ResourceState> {
    const registered = this.inTurn(() => this.plan(goal)).then((state) =>
      this.unlessStopped(this.create(state)),
    );
    // The stack itself has no inputs, so no pack has a say in this answer: the program loads while the packs start.
    if (goal.type === rootStackType && Object.keys(goal.properties).length === 0) {
      const urn = makeUrn(this.scope, goal.parent, goal.type, goal.name);
      return { urn, id: "", goal, inputs: {}, outputs: {} };
    }
    return registered;
  }

  /** Reads a resource: it is not analysed by itself, as with the real engine. */
  readResource(goal: ReadGoal): Promise<ResourceState> {
    return this.inTurn(() => {
      const urn = this.claim(goal);
      if (goal.id === "") throw new DeploymentError(`Expected an ID for ${urn}`, urn);
      this.requireProvider(goal, urn);
      const outputs = keepSecret(goal.outputs, goal.properties, goal.options.additionalSecretOutputs);
      const state: ResourceState = { urn, id: goal.id, goal, inputs: goal.properties, outputs };
      this.read.set(urn, state);
      this.record("read", state);
      return Promise.resolve(state);
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
      const state = this.managed.get(urn);
      if (state === undefined || !this.awaitingOutputs.delete(urn)) {
        throw new DeploymentError(
          `cannot complete a resource '${urn}' whose registration isn't pending`,
          urn,
        );
      }
      state.outputs = outputs;
      if (state.goal.kind !== "custom") await this.runAfterHooks(state);
    });
  }

  /** True once the stack's outputs are registered, which is the last that a program does. */
  get hasOutputs(): boolean {
    return this.stackOutputs !== undefined;
  }

  /** A resource that was registered or read. */
  find(urn: string): ResourceState | undefined {
    return this.managed.get(urn) ?? this.read.get(urn);
  }

  /** Takes over the stack's outputs; where nothing has failed, shows the whole stack to the packs. */
  async finish(): Promise<PropertyMap> {
    const outputs = this.stackOutputs ?? {};
    const stack = [...this.managed.values()].find(({ goal }) => goal.type === rootStackType);
    if (stack !== undefined) stack.outputs = outputs;
    if (this.journal.failure !== undefined) return outputs;
    try {
      if (stack !== undefined && this.stackOutputs !== undefined) await this.runAfterHooks(stack);
      await this.analyzeStack();
    } catch (error) {
      this.stop(error instanceof DeploymentError ? error : new DeploymentError(messageOf(error), "", "pack"));
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
      this.stop(error instanceof DeploymentError ? error : new DeploymentError(messageOf(error), ""));
      return new Promise<never>(() => undefined);
    });
  }

  private async plan(goal: Goal): Promise<ResourceState> {
    const urn = this.claim(goal);
    this.requireProvider(goal, urn);
    const provider = this.providerOf(goal);
    const inputs = await this.remediate(urn, goal, provider);
    const state: ResourceState = { urn, id: idInPreview(goal), goal, inputs, outputs: {} };
    // A provider can serve others from now on; a pack is shown it with each of them.
    this.managed.set(urn, state);
    await this.analyze(state, provider);
    this.record("create", state);
    return state;
  }

  private async create(state: ResourceState): Promise<ResourceState> {
    const { urn, id, goal, inputs } = state;
    try {
      await this.hooks.run("before", goal.options.hooks.beforeCreate, {
        urn,
        id,
        goal,
        inputs,
        outputs: undefined,
      });
    } catch (error) {
      throw new DeploymentError(`Preview failed: ${messageOf(error)}`, urn);
    }
    state.outputs = this.hasKnownProvider(goal) ? previewOutputs(goal, inputs) : {};
    this.awaitingOutputs.add(urn);
    if (goal.kind === "custom") await this.runAfterHooks(state);
    return state;
  }

  private async runAfterHooks({ urn, id, goal, inputs, outputs }: ResourceState): Promise<void> {
    try {
      await this.hooks.run("after", goal.options.hooks.afterCreate, { urn, id, goal, inputs, outputs });
    } catch (error) {
      throw new DeploymentError(messageOf(error), urn);
    }
  }

  /** The URN of a new resource, which must have none and have a parent that is there. */
  private claim(goal: Goal): string {
    const urn = makeUrn(this.scope, goal.parent, goal.type, goal.name);
    if (goal.parent !== "" && !this.seen.has(goal.parent)) {
      throw new DeploymentError(`could not find parent resource ${goal.parent}`, urn);
    }
    if (this.seen.has(urn)) {
      throw new DeploymentError(`Duplicate resource URN '${urn}'; try giving it a unique name`, urn);
    }
    this.seen.add(urn);
    return urn;
  }

  private requireProvider(goal: Goal, urn: string): void {
    if (goal.provider === "") return;
    const denied = deniedPackage(goal.provider);
    if (denied !== undefined) {
      throw new DeploymentError(
        `Default provider for '${denied}' disabled. '${urn}' must use an explicit provider.`,
        urn,
      );
    }
    if (!this.managed.has(parseProviderReference(goal.provider).urn)) {
      throw new DeploymentError(`unknown provider '${goal.provider}' for resource '${urn}'`, urn);
    }
  }

  /** A provider whose configuration is not known yet is asked nothing: what it would make of the inputs is not known either. */
  private hasKnownProvider(goal: Goal): boolean {
    const provider = this.providerOf(goal);
    return provider === undefined || !Object.values(provider.properties).some(hasUnknown);
  }

  private providerOf(goal: Goal): AnalyzerProvider | undefined {
    const state =
      goal.provider === "" ? undefined : this.managed.get(parseProviderReference(goal.provider).urn);
    if (state === undefined) return undefined;
    return { urn: state.urn, type: state.goal.type, name: urnName(state.urn), properties: state.inputs };
  }

  /** Packs change a resource one after the other: each sees what the one before made of it. */
  private async remediate(
    urn: string,
    goal: Goal,
    provider: AnalyzerProvider | undefined,
  ): Promise<PropertyMap> {
    let inputs = goal.properties;
    for (const pack of await this.packs) {
      const results = await pack.remediate(analyzed(urn, goal, inputs, provider)).catch((error: unknown) => {
        throw new DeploymentError(`failed to run remediation: ${messageOf(error)}`, urn, "pack");
      });
      for (const result of results) {
        if ("undecided" in result) {
          this.journal.finding(result.undecided);
          continue;
        }
        this.journal.remediation({
          policy: result.policy,
          pack: pack.name,
          urn,
          properties: changedProperties(inputs, result.properties),
        });
        inputs = result.properties;
      }
    }
    return inputs;
  }

  private async analyze(state: ResourceState, provider: AnalyzerProvider | undefined): Promise<void> {
    const resource = analyzed(state.urn, state.goal, state.inputs, provider);
    const findings = await Promise.all((await this.packs).map((pack) => pack.analyze(resource))).catch(
      (error: unknown) => {
        throw new DeploymentError(`failed to run policy: ${messageOf(error)}`, state.urn, "pack");
      },
    );
    for (const finding of findings.flat()) this.journal.finding(finding);
  }

  private async analyzeStack(): Promise<void> {
    const resources = [...this.managed.values()].map(({ urn, goal, outputs }) => ({
      ...analyzed(urn, goal, outputs, this.providerOf(goal)),
      dependencies: goal.dependencies,
      propertyDependencies: goal.propertyDependencies,
    }));
    const { stack, project } = this.scope;
    const stackUrn = makeUrn(this.scope, "", rootStackType, `${project}-${stack}`);
    const findings = await Promise.all(
      (await this.packs).map((pack) => pack.analyzeStack(resources, stackUrn)),
    );
    for (const finding of findings.flat()) this.journal.finding(finding);
  }

  private record(operation: "create" | "read", { urn, goal, inputs }: ResourceState): void {
    this.journal.resource({
      operation,
      urn,
      type: goal.type,
      name: goal.name,
      parent: goal.parent === "" ? undefined : goal.parent,
      kind: goal.kind,
      inputs: withoutInternal(inputs),
      options: plannedOptions(this.scope, goal),
      ...goal.origin,
      provider: goal.provider === "" ? undefined : parseProviderReference(goal.provider).urn,
      dependencies: goal.dependencies,
      propertyDependencies: goal.propertyDependencies,
    });
  }
}

/** Providers have an id that says "unknown", imported resources the one that they are imported by, all others none. */
function idInPreview(goal: Goal): string {
  return isProviderType(goal.type) ? unknownSentinel : goal.options.importId;
}

function changedProperties(before: PropertyMap, after: PropertyMap): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
