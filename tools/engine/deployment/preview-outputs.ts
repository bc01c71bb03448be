import { Secret, type PropertyMap, type PropertyValue } from "../values";
import type { Goal } from "./goal";
import { isProviderType } from "../names/type-token";

const stashType = "pulumi:index:Stash";

/**
 * The outputs of a resource that is not there yet: its inputs. What its provider would add is left out, and by that
 * unknown to the program.
 */
export function previewOutputs(goal: Goal, inputs: PropertyMap): PropertyMap {
  if (goal.kind === "component") return {};
  if (goal.kind === "remote") return {};
  if (isProviderType(goal.type)) return withoutInternal(inputs);
  if (goal.type === stashType) return { input: inputs["input"] ?? null, output: inputs["input"] ?? null };
  return keepSecret(inputs, inputs, goal.options.additionalSecretOutputs);
}

/** Marks outputs as secret that are so by option, or because the input of the same name is. */
export function keepSecret(
  outputs: PropertyMap,
  inputs: PropertyMap,
  additional: readonly string[],
): PropertyMap {
  const mark = (key: string, value: PropertyValue): PropertyValue => {
    const isSecret = inputs[key] instanceof Secret || (additional.includes(key) && key !== "id");
    return isSecret && !(value instanceof Secret) ? new Secret(value) : value;
  };
  return Object.fromEntries(Object.entries(outputs).map(([key, value]) => [key, mark(key, value)]));
}

/** Properties without what the engine itself keeps among a provider's inputs. */
export function withoutInternal(properties: PropertyMap): PropertyMap {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== "__internal"));
}
