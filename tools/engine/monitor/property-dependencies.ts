import { partsOf } from "../wire/parts-of";
import { OutputValue, type WireMap, type WireValue } from "../wire/wire-value";

/** Property -> the URNs that it depends on. */
export type PropertyDependencies = Readonly<Record<string, readonly string[]>>;

/** Adds what the values themselves say that they depend on. */
export function withOutputDependencies(
  stated: PropertyDependencies,
  properties: WireMap,
): PropertyDependencies {
  const result: Record<string, readonly string[]> = { ...stated };
  for (const [key, value] of Object.entries(properties)) {
    result[key] = [...new Set([...(stated[key] ?? []), ...outputDependencies(value)])];
  }
  return result;
}

/** Puts the dependencies into the values, so that transforms keep them. */
export function withDependenciesInside(properties: WireMap, dependencies: PropertyDependencies): WireMap {
  const upgraded = Object.entries(properties).map(([key, value]) => {
    const stated = dependencies[key] ?? [];
    const known = outputDependencies(value);
    if (stated.every((urn) => known.has(urn))) return [key, value] as const;
    const output = value instanceof OutputValue ? value : new OutputValue(value, false, []);
    const all = [...new Set([...output.dependencies, ...stated])];
    return [key, new OutputValue(output.value, output.secret, all)] as const;
  });
  return Object.fromEntries(upgraded);
}

function outputDependencies(value: WireValue): Set<string> {
  return new Set(
    [...partsOf(value)].flatMap((part) => (part instanceof OutputValue ? part.dependencies : [])),
  );
}
