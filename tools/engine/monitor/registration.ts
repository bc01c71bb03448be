import { status } from "@grpc/grpc-js";
import { Alias } from "@pulumi/pulumi/proto/alias_pb";
import {
  RegisterResourceResponse,
  TransformResourceOptions,
  type RegisterResourceRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { defined, filled } from "../defined";
import type { Deployment } from "../deployment/deployment";
import { durationSeconds } from "../deployment/duration";
import type { CustomTimeouts, Goal, GoalOptions } from "../deployment/goal";
import type { Journal } from "../deployment/journal";
import { parseProviderReference } from "../names/provider-reference";
import { withPlugin } from "../providers/provider-request";
import type { ProviderAsked, ProviderOptions, Providers } from "../providers/providers";
import { RpcError } from "../rpc/rpc-error";
import { isProviderType, isTypeToken, packageOf, providedPackage } from "../names/type-token";
import { isUrn, urnType } from "../names/urn";
import { decode } from "../wire/decode";
import { encode } from "../wire/encode";
import { holdsSentinel, withoutSentinels } from "../wire/signatures";
import { hasUnknown } from "../wire/has-unknown";
import { withoutOutputs } from "../wire/without-outputs";
import type { PropertyMap } from "../values";
import { hashAssets } from "./hash-assets";
import { mendNodeAlias } from "./node-alias";
import {
  withDependenciesInside,
  withOutputDependencies,
  type PropertyDependencies,
} from "./property-dependencies";
import { positionOf } from "./position-of";
import type { Scopes } from "./scopes";
import type { Transforms } from "./transforms";

/** Turns what the program registers into goals: inheritance, transforms, providers. */
export class Registration {
  private readonly unknownNames = new Map<string, number>();

  constructor(
    private readonly deployment: Deployment,
    private readonly providers: Providers,
    private readonly scopes: Scopes,
    private readonly transforms: Transforms,
    private readonly journal: Journal,
    private readonly directories: { readonly project: string; readonly program: string },
  ) {}

  async register(request: RegisterResourceRequest): Promise<RegisterResourceResponse> {
    const goal = await this.goalOf(request);
    const state = await this.deployment.register(goal);
    this.scopes.remember(state.urn, { goal, transforms: request.getTransformsList() });
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
    const after = this.journal.lookedInto();
    const name = this.nameOf(request);
    const kind = request.getRemote() ? "remote" : request.getCustom() ? "custom" : "component";
    if (kind !== "component" && !isTypeToken(type)) {
      throw new RpcError(
        `Type '${type}' is not a valid type token (must have format '*:*:*')`,
        status.INVALID_ARGUMENT,
      );
    }
    const own = request.getTransformsList();
    const decoded = hashAssets(decode(request.getObject()), this.directories.program);
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
    const providers =
      kind === "custom" ? {} : this.scopes.providers(parent, mapOf(options.getProvidersMap()));
    const plain = withoutOutputs(properties);
    return {
      type,
      name,
      kind,
      parent,
      properties: isProviderType(type) ? this.providerInputs(plain, request, options) : plain,
      provider: await this.providerOf(request, kind, options),
      dependencies,
      propertyDependencies,
      origin: { position: positionOf(request, this.directories.project), after },
      options: goalOptions(options, providers),
    };
  }

  /** A name that is made with an unknown value is shown as such; names that cannot be told apart are numbered. */
  private nameOf(request: RegisterResourceRequest): string {
    const name = request.getName();
    if (!holdsSentinel(name)) return name;
    const key = `${request.getParent()} ${request.getType()} ${name}`;
    const number = (this.unknownNames.get(key) ?? 0) + 1;
    this.unknownNames.set(key, number);
    return withoutSentinels(name) + (number === 1 ? "" : ` ${number}`);
  }

  /** What a resource does not say is as with its parent. */
  private inherit(request: RegisterResourceRequest, parent: string): void {
    const goal = this.scopes.goal(parent);
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
      .setProvider(request.getProvider() || this.handedOn(request, kind, parent));
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

  private handedOn(request: RegisterResourceRequest, kind: Goal["kind"], parent: string): string {
    if (kind === "component") return "";
    const handedOn = this.scopes.providers(parent, mapOf(request.getProvidersMap()));
    return handedOn[packageOf(request.getType())] ?? "";
  }

  /** Components have no provider, not even one that a provider makes, which the engine therefore has ready. */
  private async providerOf(
    request: RegisterResourceRequest,
    kind: Goal["kind"],
    options: TransformResourceOptions,
  ): Promise<string> {
    const type = request.getType();
    if (kind === "component" || isProviderType(type)) return "";
    const provider = await this.providers.resolve(asked(request, packageOf(type)), providerOptions(options));
    return kind === "remote" ? "" : provider;
  }

  private providerInputs(
    inputs: PropertyMap,
    request: RegisterResourceRequest,
    options: TransformResourceOptions,
  ): PropertyMap {
    const said = providerOptions(options);
    const plugin = this.providers.plugin(asked(request, providedPackage(request.getType())), said);
    // As the program writes it: only the request of a default provider loses a slash at the end.
    const pluginDownloadURL = said.pluginDownloadUrl || plugin.pluginDownloadURL;
    const envVarMappings = filled(mapOf(request.getEnvvarmappingsMap()));
    return withPlugin(inputs, { ...plugin, pluginDownloadURL }, defined({ envVarMappings }));
  }
}

function asked(request: RegisterResourceRequest, packageName: string): ProviderAsked {
  return { packageName, packageRef: request.getPackageref() };
}

function providerOptions(options: TransformResourceOptions): ProviderOptions {
  return {
    provider: options.getProvider(),
    version: options.getVersion(),
    pluginDownloadUrl: options.getPluginDownloadUrl(),
  };
}

function mapOf(map: ReturnType<TransformResourceOptions["getProvidersMap"]>): Record<string, string> {
  return Object.fromEntries(map.getEntryList());
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
