import {
  RegisterResourceResponse,
  TransformRequest,
  TransformResourceOptions,
  type RegisterResourceRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { isProviderType, packageOf } from "../names/type-token";
import { makeUrn } from "../names/urn";
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
    const { deployment, journal, programDirectory, request: stack, providers, transforms } = this.context;
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
    const allTransforms = [...own, ...(givingParent?.transforms ?? [])];
    const transformed = new TransformRequest()
      .setType(type)
      .setName(name)
      .setCustom(isCustom)
      .setParent(parent);
    const properties = await transforms.apply(
      transformed.setOptions(registrationOptions(request, givingParent)),
      own.length === 0 ? decoded : withDependenciesInside(decoded, stated),
      allTransforms,
    );
    const options = transformed.getOptions() ?? new TransformResourceOptions();
    const propertyDependencies = withOutputDependencies(own.length === 0 ? stated : {}, properties);
    const named = [...options.getDependsOnList(), ...Object.values(propertyDependencies).flat()];
    handOn(options, kind, givingParent);
    requireUrn(options.getDeletedWith(), "DeletedWith URN");
    for (const duration of Object.values(options.getCustomTimeouts()?.toObject() ?? {}))
      durationSeconds(duration);
    const given = withoutOutputs(properties);
    const isProvider = isProviderType(type);
    const packageRef = request.getPackageref();
    const environment = Object.fromEntries(request.getEnvvarmappingsMap().getEntryList());
    // A component that a provider makes has none itself, but the engine has it ready.
    const provider =
      kind === "component" || isProvider ? "" : await providers.resolve(packageOf(type), packageRef, options);
    return registrationOf({
      urn: makeUrn(stack, parent, type, name),
      type,
      name,
      kind,
      parent,
      ...(!isProvider && { id: options.getImport() }),
      inputs: isProvider ? providers.inputs(type, given, packageRef, options, environment) : given,
      provider: kind === "remote" ? "" : provider,
      dependencies: own.length === 0 ? request.getDependenciesList() : [...new Set(named)],
      propertyDependencies,
      position: positionOf(request, stack.projectDirectory),
      after,
      options,
      transforms: allTransforms,
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
