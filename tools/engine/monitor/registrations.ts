import {
  RegisterResourceResponse,
  TransformRequest,
  TransformResourceOptions,
  type RegisterResourceRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { defined, filled } from "../defined";
import { isProviderType, packageOf, providedPackage } from "../names/type-token";
import { makeUrn } from "../names/urn";
import { withPlugin } from "../providers/provider-request";
import { registrationOf, type Registration } from "../registration";
import type { PropertyMap } from "../values";
import { decode } from "../wire/decode";
import { durationSeconds } from "../wire/duration";
import { encode } from "../wire/encode";
import { hasUnknown } from "../wire/parts-of";
import { holdsSentinel, withoutSentinels } from "../wire/signatures";
import { withoutOutputs } from "../wire/without-outputs";
import { hashAssets } from "./hash-assets";
import type { MonitorContext } from "./monitor-context";
import { positionOf } from "./position-of";
import { statedDependencies, withDependenciesInside, withOutputDependencies } from "./property-dependencies";
import { requireTypeToken, requireUrn } from "./refusals";
import { registrationOptions } from "./registration-options";

/** Registers what a program asks for: with what it inherits, its transforms and its provider. */
export class Registrations {
  private readonly unknownNames = new Map<string, number>();

  constructor(private readonly context: MonitorContext) {}

  async register(request: RegisterResourceRequest): Promise<RegisterResourceResponse> {
    const registration = await this.registrationOf(request);
    await this.context.deployment.register(registration);
    const { urn, id, type, kind, outputs } = registration;
    if (kind === "remote") {
      this.context.journal.warn(
        `${type} is a component of a package that runs in its own process, which an offline preview does not start: ` +
          "its children are not known, not shown and not judged by any policy, and its outputs are unknown.",
        urn,
      );
    }
    const receiver = { secrets: request.getAcceptsecrets(), resources: request.getAcceptresources() };
    const answered = request.getSupportspartialvalues() ? outputs : knownOnly(outputs);
    return new RegisterResourceResponse().setUrn(urn).setId(id).setObject(encode(answered, receiver));
  }

  private async registrationOf(request: RegisterResourceRequest): Promise<Registration> {
    const { deployment, journal, programDirectory, request: stack, transforms } = this.context;
    const [type, parent, isCustom] = [request.getType(), request.getParent(), request.getCustom()];
    requireUrn(parent, "parent URN");
    const after = journal.lookedInto();
    const name = this.nameOf(request);
    const kind = request.getRemote() ? "remote" : isCustom ? "custom" : "component";
    if (kind !== "component") requireTypeToken(type);
    const own = request.getTransformsList();
    const decoded = hashAssets(decode(request.getObject()), programDirectory);
    const stated = statedDependencies(request, decoded);
    const givingParent = deployment.registered(parent);
    const transformed = new TransformRequest()
      .setType(type)
      .setName(name)
      .setCustom(isCustom)
      .setParent(parent);
    const properties = await transforms.apply(
      transformed.setOptions(registrationOptions(request, givingParent)),
      own.length === 0 ? decoded : withDependenciesInside(decoded, stated),
      own,
    );
    const options = transformed.getOptions() ?? new TransformResourceOptions();
    const propertyDependencies = withOutputDependencies(own.length === 0 ? stated : {}, properties);
    const named = [...options.getDependsOnList(), ...Object.values(propertyDependencies).flat()];
    handOn(options, kind, givingParent);
    requireUrn(options.getDeletedWith(), "DeletedWith URN");
    for (const duration of Object.values(options.getCustomTimeouts()?.toObject() ?? {}))
      durationSeconds(duration);
    const inputs = withoutOutputs(properties);
    return registrationOf({
      urn: makeUrn(stack, parent, type, name),
      type,
      name,
      kind,
      parent,
      ...(!isProviderType(type) && { id: options.getImport() }),
      inputs: isProviderType(type) ? this.providerInputs(inputs, request, options) : inputs,
      provider: await this.providerOf(request, kind, options),
      dependencies: own.length === 0 ? request.getDependenciesList() : [...new Set(named)],
      propertyDependencies,
      position: positionOf(request, stack.projectDirectory),
      after,
      options,
      transforms: own,
    });
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

  /** Components have no provider, not even one that a provider makes, which the engine therefore has ready. */
  private async providerOf(
    request: RegisterResourceRequest,
    kind: Registration["kind"],
    options: TransformResourceOptions,
  ): Promise<string> {
    const type = request.getType();
    if (kind === "component" || isProviderType(type)) return "";
    const reference = await this.context.providers.resolve(packageOf(type), request.getPackageref(), options);
    return kind === "remote" ? "" : reference;
  }

  private providerInputs(
    inputs: PropertyMap,
    request: RegisterResourceRequest,
    options: TransformResourceOptions,
  ): PropertyMap {
    const packageName = providedPackage(request.getType());
    const plugin = this.context.providers.plugin(packageName, request.getPackageref(), options);
    // As the program writes it: only the request of a default provider loses a slash at the end.
    const pluginDownloadURL = options.getPluginDownloadUrl() || plugin.pluginDownloadURL;
    const envVarMappings = filled(Object.fromEntries(request.getEnvvarmappingsMap().getEntryList()));
    return withPlugin(inputs, { ...plugin, pluginDownloadURL }, defined({ envVarMappings }));
  }
}

/** A component's own providers, and those of its parent for every other package, are for its children. */
function handOn(
  options: TransformResourceOptions,
  kind: Registration["kind"],
  parent: Registration | undefined,
): void {
  const providers = options.getProvidersMap();
  if (kind === "custom") providers.clear();
  else
    for (const [name, reference] of parent?.options.getProvidersMap().getEntryList() ?? [])
      if (!providers.has(name)) providers.set(name, reference);
}

function knownOnly(properties: PropertyMap): PropertyMap {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !hasUnknown(value)));
}
