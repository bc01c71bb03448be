import type { Alias } from "@pulumi/pulumi/proto/alias_pb";
import type { PlannedOptions } from "../model";
import type { Goal } from "./goal";
import { defined, filled } from "../defined";
import { parseProviderReference } from "../names/provider-reference";
import { withoutSentinels } from "../wire/signatures";
import { makeUrn, rootStackType, urnQualifiedType, type UrnScope } from "../names/urn";

/** The options of a goal as a plan shows them: those that are set. */
export function plannedOptions(scope: UrnScope, goal: Goal): PlannedOptions {
  const { options } = goal;
  const { create, update, delete: remove } = options.customTimeouts;
  return defined({
    protect: options.protect,
    ignoreChanges: filled(options.ignoreChanges),
    deleteBeforeReplace: options.deleteBeforeReplace,
    aliases: filled(options.aliases.map((alias) => withoutSentinels(aliasUrn(scope, goal, alias)))),
    additionalSecretOutputs: filled(options.additionalSecretOutputs),
    customTimeouts: filled(
      defined({ create: filled(create), update: filled(update), delete: filled(remove) }),
    ),
    retainOnDelete: options.retainOnDelete === true ? (true as const) : undefined,
    replaceOnChanges: filled(options.replaceOnChanges),
    replaceWith: filled(options.replaceWith),
    deletedWith: filled(options.deletedWith),
    import: filled(options.importId),
    version: filled(options.version),
    providers: filled(providerUrns(options.providers)),
  });
}

function providerUrns(providers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(providers).map(([name, reference]) => [name, parseProviderReference(reference).urn]),
  );
}

/** The URN that an alias stands for: what it does not say is the resource's own. */
function aliasUrn(scope: UrnScope, goal: Goal, alias: Alias): string {
  const spec = alias.getSpec();
  if (spec === undefined) return alias.getUrn();
  const said = spec.getParenturn() === "" ? goal.parent : spec.getParenturn();
  const isRoot = said !== "" && urnQualifiedType(said) === rootStackType;
  return makeUrn(
    {
      stack: spec.getStack() === "" ? scope.stack : spec.getStack(),
      project: spec.getProject() === "" ? scope.project : spec.getProject(),
    },
    spec.getNoparent() || isRoot ? "" : said,
    spec.getType() === "" ? goal.type : spec.getType(),
    spec.getName() === "" ? goal.name : spec.getName(),
  );
}
