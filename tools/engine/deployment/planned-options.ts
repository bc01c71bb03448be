import type { Alias } from "@pulumi/pulumi/proto/alias_pb";
import type { PlannedOptions } from "../model";
import { defined, filled } from "../defined";
import { providerUrn } from "../names/provider-reference";
import { makeUrn, rootStackType, urnQualifiedType, type UrnScope } from "../names/urn";
import type { Registration } from "../registration";
import { withoutSentinels } from "../wire/signatures";

/** The options of a resource as a plan shows them: those that are set. */
export function plannedOptions(scope: UrnScope, registration: Registration): PlannedOptions {
  const { options } = registration;
  const { create = "", update = "", pb_delete = "" } = options.getCustomTimeouts()?.toObject() ?? {};
  const aliases = options.getAliasesList().map((alias) => aliasUrn(scope, registration, alias));
  const providers = options.getProvidersMap().getEntryList();
  return defined({
    protect: options.hasProtect() ? options.getProtect() : undefined,
    ignoreChanges: filled(options.getIgnoreChangesList()),
    deleteBeforeReplace: options.hasDeleteBeforeReplace() ? options.getDeleteBeforeReplace() : undefined,
    aliases: filled(aliases.map(withoutSentinels)),
    additionalSecretOutputs: filled(options.getAdditionalSecretOutputsList()),
    customTimeouts: filled(
      defined({ create: filled(create), update: filled(update), delete: filled(pb_delete) }),
    ),
    retainOnDelete: options.getRetainOnDelete() === true ? (true as const) : undefined,
    replaceOnChanges: filled(options.getReplaceOnChangesList()),
    replaceWith: filled(options.getReplaceWithList()),
    deletedWith: filled(options.getDeletedWith()),
    import: filled(options.getImport()),
    version: filled(options.getVersion()),
    providers: filled(Object.fromEntries(providers.map(([name, text]) => [name, providerUrn(text)]))),
  });
}

/** The URN that an alias stands for: what it does not say is the resource's own. */
function aliasUrn(scope: UrnScope, resource: Registration, alias: Alias): string {
  const spec = alias.getSpec();
  if (spec === undefined) return alias.getUrn();
  const parent = spec.getParenturn() || resource.parent;
  const isAtTop = spec.getNoparent() || urnQualifiedType(parent) === rootStackType;
  return makeUrn(
    { stack: spec.getStack() || scope.stack, project: spec.getProject() || scope.project },
    isAtTop ? "" : parent,
    spec.getType() || resource.type,
    spec.getName() || resource.name,
  );
}
