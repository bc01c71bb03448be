import type { Alias } from "@pulumi/pulumi/proto/alias_pb";
import type { PlannedOptions } from "../model";
import type { Goal } from "./goal";
import { parseProviderReference } from "../providers/provider-reference";
import { makeUrn, ROOT_STACK_TYPE, urnQualifiedType, type UrnScope } from "../names/urn";

/** The options of a goal as a plan shows them: those that are set. */
export function plannedOptions(scope: UrnScope, goal: Goal): PlannedOptions {
  const { options } = goal;
  const { create, update, delete: remove } = options.customTimeouts;
  const timeouts = {
    ...(create === "" ? {} : { create }),
    ...(update === "" ? {} : { update }),
    ...(remove === "" ? {} : { delete: remove }),
  };
  return {
    ...(options.protect === undefined ? {} : { protect: options.protect }),
    ...(options.ignoreChanges.length === 0 ? {} : { ignoreChanges: options.ignoreChanges }),
    ...(options.deleteBeforeReplace === undefined
      ? {}
      : { deleteBeforeReplace: options.deleteBeforeReplace }),
    ...(options.aliases.length === 0
      ? {}
      : { aliases: options.aliases.map((alias) => aliasUrn(scope, goal, alias)) }),
    ...(options.additionalSecretOutputs.length === 0
      ? {}
      : { additionalSecretOutputs: options.additionalSecretOutputs }),
    ...(Object.keys(timeouts).length === 0 ? {} : { customTimeouts: timeouts }),
    ...(options.retainOnDelete === true ? { retainOnDelete: true } : {}),
    ...(options.replaceOnChanges.length === 0 ? {} : { replaceOnChanges: options.replaceOnChanges }),
    ...(options.replaceWith.length === 0 ? {} : { replaceWith: options.replaceWith }),
    ...(options.deletedWith === "" ? {} : { deletedWith: options.deletedWith }),
    ...(options.importId === "" ? {} : { import: options.importId }),
    ...(options.version === "" ? {} : { version: options.version }),
    ...(Object.keys(options.providers).length === 0 ? {} : { providers: providerUrns(options.providers) }),
  };
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
  const isRoot = said !== "" && urnQualifiedType(said) === ROOT_STACK_TYPE;
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
