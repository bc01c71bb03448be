import { Alias } from "@pulumi/pulumi/proto/alias_pb";
import { TransformResourceOptions, type RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { providerUrn } from "../names/provider-reference";
import { packageOf, providedPackage } from "../names/type-token";
import { urnType } from "../names/urn";
import type { Registration } from "../registration";

/** The options that a resource is registered with: what it does not say is as with its parent. */
export function registrationOptions(
  request: RegisterResourceRequest,
  parent: Registration | undefined,
): TransformResourceOptions {
  // As with the real engine, what a remote component says of itself is not handed on.
  const inherited = parent?.kind === "remote" ? undefined : parent;
  const aliases = request.getAliasurnsList().map((urn) => new Alias().setUrn(urn));
  const specs = request.getAliasesList();
  const options = new TransformResourceOptions()
    .setImport(request.getImportid())
    .setDependsOnList(request.getDependenciesList())
    .setIgnoreChangesList(request.getIgnorechangesList())
    .setReplaceOnChangesList(request.getReplaceonchangesList())
    .setVersion(request.getVersion())
    .setAliasesList([...aliases, ...(request.getAliasspecs() ? specs : specs.map(mended))])
    .setPluginDownloadUrl(request.getPlugindownloadurl())
    .setDeletedWith(request.getDeletedwith() || (inherited?.options.getDeletedWith() ?? ""))
    .setReplaceWithList(request.getReplaceWithList())
    .setHideDiffList(request.getHidediffsList())
    .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList())
    .setCustomTimeouts(request.getCustomtimeouts())
    .setReplacementTrigger(request.getReplacementTrigger())
    .setHooks(request.getHooks())
    .setProvider(request.getProvider() || handedOn(request, parent, inherited?.provider ?? ""));
  const protect = [request, inherited?.options].find((one) => one?.hasProtect())?.getProtect();
  if (protect !== undefined) options.setProtect(protect);
  const retain = request.hasRetainondelete() ? request.getRetainondelete() : retainedWith(inherited);
  if (retain !== undefined) options.setRetainOnDelete(retain);
  if (request.getDeletebeforereplacedefined() || request.getDeletebeforereplace())
    options.setDeleteBeforeReplace(request.getDeletebeforereplace());
  for (const [name, reference] of request.getProvidersMap().getEntryList())
    options.getProvidersMap().set(name, reference);
  return options;
}

/** Older Node.js SDKs said "no parent" with an empty parent, and "the same parent" with `noParent`. */
function mended(alias: Alias): Alias {
  const spec = alias.getSpec();
  if (spec?.getParenturn() === "") spec.setNoparent(!spec.getNoparent());
  return alias;
}

function retainedWith(parent: Registration | undefined): boolean | undefined {
  return parent?.options.hasRetainOnDelete() === true ? parent.options.getRetainOnDelete() : undefined;
}

/** The provider that a parent is made with, where it serves the resource too, or that is handed on for the package. */
function handedOn(
  request: RegisterResourceRequest,
  parent: Registration | undefined,
  provider: string,
): string {
  const packageName = packageOf(request.getType());
  const isPlainComponent = !request.getRemote() && !request.getCustom();
  const isServed = provider !== "" && servedBy(provider) === packageName;
  if (isServed || isPlainComponent) return provider;
  const own = request.getProvidersMap().get(packageName);
  return own ?? parent?.options.getProvidersMap().get(packageName) ?? "";
}

function servedBy(provider: string): string {
  return providedPackage(urnType(providerUrn(provider)));
}
