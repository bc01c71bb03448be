import { Secret, type PropertyMap, type PropertyValue } from "../values";
import { isProviderType } from "../names/type-token";
import type { Registration } from "../registration";
import { hasUnknown } from "../wire/parts-of";

const stashType = "pulumi:index:Stash";

/**
 * The outputs of a resource that is not there yet: its inputs. What its provider would add is left out, and by that
 * unknown to the program. A provider whose configuration is not known yet is asked nothing: what it would make of the
 * inputs is not known either.
 */
export function previewOutputs(registration: Registration): PropertyMap {
  const { type, kind, inputs, providedBy } = registration;
  if (kind !== "custom" || (providedBy !== undefined && hasUnknown(providedBy.inputs))) return {};
  if (isProviderType(type)) return withoutInternal(inputs);
  if (type === stashType) return { input: inputs["input"] ?? null, output: inputs["input"] ?? null };
  return keepSecret(inputs, registration);
}

/** Marks outputs as secret that are so by option, or because the input of the same name is. */
export function keepSecret(outputs: PropertyMap, { inputs, options }: Registration): PropertyMap {
  const additional = options.getAdditionalSecretOutputsList();
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
