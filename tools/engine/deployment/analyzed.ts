import type { AnalyzerOptions, AnalyzerProvider, AnalyzerResource } from "../packs/analyzer-resource";
import type { PropertyMap } from "../values";
import { durationSeconds } from "./duration";
import type { Goal } from "./goal";

/** A resource as packs are shown it. */
export function analyzed(
  urn: string,
  goal: Goal,
  properties: PropertyMap,
  provider: AnalyzerProvider | undefined,
): AnalyzerResource {
  return { urn, type: goal.type, name: goal.name, properties, options: analyzedOptions(goal), provider };
}

function analyzedOptions({ parent, options }: Goal): AnalyzerOptions {
  const { create, update, delete: remove, read } = options.customTimeouts;
  return {
    protect: options.protect ?? false,
    ignoreChanges: options.ignoreChanges,
    deleteBeforeReplace: options.deleteBeforeReplace,
    additionalSecretOutputs: options.additionalSecretOutputs,
    customTimeouts: {
      create: durationSeconds(create),
      update: durationSeconds(update),
      delete: durationSeconds(remove),
      read: durationSeconds(read),
    },
    parent,
  };
}
