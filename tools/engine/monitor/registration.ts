import { status } from "@grpc/grpc-js";
import { Alias } from "@pulumi/pulumi/proto/alias_pb";
import {
  RegisterResourceResponse,
  TransformResourceOptions,
  type RegisterResourceRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { DefaultProviders } from "../providers/default-providers";
import type { Deployment } from "../deployment/deployment";
import { durationSeconds } from "../deployment/duration";
import type { CustomTimeouts, Goal, GoalOptions } from "../deployment/goal";
import type { Journal } from "../deployment/journal";
import { parseProviderReference } from "../providers/provider-reference";
import {
  providerRequest,
  withInternal,
  withPlugin,
  type ProviderRequest,
} from "../providers/provider-request";
import { RpcError } from "../rpc/rpc-error";
import { isProviderType, isTypeToken, packageOf, providedPackage } from "../names/type-token";
import { isUrn, urnType } from "../names/urn";
import { decode } from "../wire/decode";
import { encode } from "../wire/encode";
import { hasUnknown } from "../wire/has-unknown";
import { withoutOutputs } from "../wire/without-outputs";
import type { PropertyMap } from "../values";
import { hashAssets } from "./hash-assets";
import { mendNodeAlias } from "./node-alias";
import type { PackageReferences } from "../providers/package-references";
import {
  withDependenciesInside,
  withOutputDependencies,
  type PropertyDependencies,
} from "./property-dependencies";
import type { ProviderScopes } from "../providers/provider-scopes";
import type { Transforms } from "./transforms";

/** Turns what the program registers into goals: inheritance, transforms, providers. */
export class Registration {
  private readonly goals = new Map<string, Goal>();

  constructor(
    private readonly deployment: Deployment,
    private readonly defaultProviders: DefaultProviders,
    private readonly packages: PackageReferences,
    private readonly providers: ProviderScopes,
    private readonly transforms: Transforms,
    private readonly journal: Journal,
    private readonly programDirectory: string,
  ) {}

  async register(request: RegisterResourceRequest): Promise<RegisterResourceResponse> {
    const goal = await this.goalOf(request);
    const state = await this.deployment.register(goal);
    this.transforms.remember(state.urn, goal.parent, request.getTransformsList());
    // As with the real engine, what a remote component says of its own is not inherited.
    if (goal.kind !== "remote") this.goals.set(state.urn, goal);
    if (goal.kind !== "custom") this.providers.ofComponent(state.urn, goal.options.providers);
    if (goal.kind === "remote") {
      this.journal.diagnostic(
        "warning",
        `${goal.type} is a component of a package that runs in its own process, which an offline preview does not start: ` +
          "its children are not known, not shown and not judged by any policy, and its outputs are unknown.",
        state.urn,
      );
    }
    const outputs = request.getSupportspartialvalues() ? state.outputs : knownOnly(state.outputs);
    return new RegisterResourceResponse()
      .setUrn(state.urn)
      .setId(state.id)
      .setObject(
        encode(outputs, { secrets: request.getAcceptsecrets(), resources: request.getAcceptresources() }),
      );
  }

  private async goalOf(request: RegisterResourceRequest): Promise<Goal> {
    const parent = requireUrn(request.getParent(), "parent URN");
    this.inherit(request, parent);
    const type = request.getType();
    const name = request.getName();
    const kind = request.getRemote() ? "remote" : request.getCustom() ? "custom" : "component";
    if (kind !== "component" && !isTypeToken(type)) {
      throw new RpcError(
        `Type '${type}' is not a valid type token (must have format '*:*:*')`,
        status.INVALID_ARGUMENT,
      );
    }
    const own = request.getTransformsList();
    const decoded = hashAssets(decode(request.getObject()), this.programDirectory);
    const stated = statedDependencies(request, Object.keys(decoded));
    const { properties, options } = await this.transforms.applyTo(
      {
        properties: own.length === 0 ? decoded : withDependenciesInside(decoded, stated),
        options: this.transformOptions(request, kind, parent),
      },
      own,
      { type, name, custom: request.getCustom(), parent },
    );
    const propertyDependencies = withOutputDependencies(own.length === 0 ? stated : {}, properties);
    const dependencies =
      own.length === 0
        ? request.getDependenciesList()
        : [...new Set([...options.getDependsOnList(), ...Object.values(propertyDependencies).flat()])];
    const providers = kind === "custom" ? {} : this.providers.inheritedBy(parent, providersOf(options));
    const plain = withoutOutputs(properties);
    return {
      type,
      name,
      kind,
      parent,
      properties: isProviderType(type) ? this.providerInputs(plain, request, options) : plain,
      provider: await this.providerFor(kind, type, request, options),
      dependencies,
      propertyDependencies,
      options: goalOptions(options, providers),
    };
  }

  /** What a resource does not say is as with its parent. */
  private inherit(request: RegisterResourceRequest, parent: string): void {
    const goal = this.goals.get(parent);
    if (goal === undefined) return;
    const { deletedWith, protect, retainOnDelete } = goal.options;
    if (request.getDeletedwith() === "") request.setDeletedwith(deletedWith);
    if (!request.hasProtect() && protect !== undefined) request.setProtect(protect);
    if (!request.hasRetainondelete() && retainOnDelete !== undefined)
      request.setRetainondelete(retainOnDelete);
    if (request.getProvider() !== "" || goal.provider === "") return;
    const isPlainComponent = !request.getRemote() && !request.getCustom();
    const served = providedPackage(urnType(parseProviderReference(goal.provider).urn));
    if (isPlainComponent || served === packageOf(request.getType())) request.setProvider(goal.provider);
  }

  private transformOptions(
    request: RegisterResourceRequest,
    kind: Goal["kind"],
    parent: string,
  ): TransformResourceOptions {
    const aliases = request.getAliasurnsList().map((urn) => new Alias().setUrn(urn));
    const specs = request.getAliasesList();
    const options = new TransformResourceOptions()
      .setImport(request.getImportid())
      .setDependsOnList(request.getDependenciesList())
      .setIgnoreChangesList(request.getIgnorechangesList())
      .setReplaceOnChangesList(request.getReplaceonchangesList())
      .setVersion(request.getVersion())
      .setAliasesList([...aliases, ...(request.getAliasspecs() ? specs : specs.map(mendNodeAlias))])
      .setPluginDownloadUrl(request.getPlugindownloadurl())
      .setDeletedWith(request.getDeletedwith())
      .setReplaceWithList(request.getReplaceWithList())
      .setHideDiffList(request.getHidediffsList())
      .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList())
      .setCustomTimeouts(request.getCustomtimeouts())
      .setReplacementTrigger(request.getReplacementTrigger())
      .setHooks(request.getHooks())
      .setProvider(
        kind === "component"
          ? request.getProvider()
          : this.providers.resolve(
              request.getProvider(),
              Object.fromEntries(request.getProvidersMap().getEntryList()),
              parent,
              packageOf(request.getType()),
            ),
      );
    if (request.hasProtect()) options.setProtect(request.getProtect() ?? false);
    if (request.hasRetainondelete()) options.setRetainOnDelete(request.getRetainondelete() ?? false);
    if (request.getDeletebeforereplacedefined() || request.getDeletebeforereplace()) {
      options.setDeleteBeforeReplace(request.getDeletebeforereplace());
    }
    for (const [name, reference] of request.getProvidersMap().getEntryList()) {
      options.getProvidersMap().set(name, reference);
    }
    return options;
  }

  private async providerFor(
    kind: Goal["kind"],
    type: string,
    request: RegisterResourceRequest,
    options: TransformResourceOptions,
  ): Promise<string> {
    if (kind === "component" || isProviderType(type)) return "";
    const requested = this.requestFor(packageOf(type), request, options);
    const explicit = options.getProvider();
    if (explicit === "") return this.defaultProviders.reference(requested);
    try {
      parseProviderReference(explicit);
    } catch (error) {
      throw new RpcError(`could not parse provider reference: ${(error as Error).message}`);
    }
    return explicit;
  }

  private requestFor(
    packageName: string,
    request: RegisterResourceRequest,
    options: TransformResourceOptions,
  ): ProviderRequest {
    if (request.getPackageref() !== "") return this.packages.find(request.getPackageref());
    return providerRequest(packageName, options.getVersion(), options.getPluginDownloadUrl());
  }

  private providerInputs(
    inputs: PropertyMap,
    request: RegisterResourceRequest,
    options: TransformResourceOptions,
  ): PropertyMap {
    const requested = this.requestFor(providedPackage(request.getType()), request, options);
    const withVersion = withPlugin(inputs, requested);
    const mappings = Object.fromEntries(request.getEnvvarmappingsMap().getEntryList());
    return Object.keys(mappings).length === 0
      ? withVersion
      : withInternal(withVersion, { envVarMappings: mappings });
  }
}

function requireUrn(text: string, what: string): string {
  if (text !== "" && !isUrn(text)) {
    throw new RpcError(`invalid ${what}: invalid URN "${text}"`, status.INVALID_ARGUMENT);
  }
  return text;
}

/** What each property depends on; where the SDK does not say, each depends on all that the resource depends on. */
function statedDependencies(
  request: RegisterResourceRequest,
  properties: readonly string[],
): PropertyDependencies {
  const stated = request.getPropertydependenciesMap();
  if (stated.getLength() === 0 && !request.getRemote()) {
    return Object.fromEntries(properties.map((property) => [property, request.getDependenciesList()]));
  }
  return Object.fromEntries(
    stated.getEntryList().map(([property]) => [property, stated.get(property)?.getUrnsList() ?? []]),
  );
}

function providersOf(options: TransformResourceOptions): Record<string, string> {
  return Object.fromEntries(options.getProvidersMap().getEntryList());
}

function goalOptions(
  options: TransformResourceOptions,
  providers: Readonly<Record<string, string>>,
): GoalOptions {
  const hooks = options.getHooks();
  return {
    protect: options.hasProtect() ? options.getProtect() : undefined,
    retainOnDelete: options.hasRetainOnDelete() ? options.getRetainOnDelete() : undefined,
    deleteBeforeReplace: options.hasDeleteBeforeReplace() ? options.getDeleteBeforeReplace() : undefined,
    ignoreChanges: options.getIgnoreChangesList(),
    replaceOnChanges: options.getReplaceOnChangesList(),
    additionalSecretOutputs: options.getAdditionalSecretOutputsList(),
    aliases: options.getAliasesList(),
    customTimeouts: customTimeouts(options),
    deletedWith: requireUrn(options.getDeletedWith(), "DeletedWith URN"),
    replaceWith: options.getReplaceWithList(),
    importId: options.getImport(),
    version: options.getVersion(),
    providers,
    hooks: {
      beforeCreate: hooks?.getBeforeCreateList() ?? [],
      afterCreate: hooks?.getAfterCreateList() ?? [],
    },
  };
}

function customTimeouts(options: TransformResourceOptions): CustomTimeouts {
  const message = options.getCustomTimeouts();
  const timeouts = {
    create: message?.getCreate() ?? "",
    update: message?.getUpdate() ?? "",
    delete: message?.getDelete() ?? "",
    read: message?.getRead() ?? "",
  };
  for (const duration of Object.values(timeouts)) durationSeconds(duration);
  return timeouts;
}

function knownOnly(properties: PropertyMap): PropertyMap {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !hasUnknown(value)));
}
