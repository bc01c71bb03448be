import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { partsOf } from "../wire/parts-of";
import { OutputValue, type WireMap, type WireValue } from "../wire/wire-value";

/** Property -> the URNs that it depends on. */
export type PropertyDependencies = Readonly<Record<string, readonly string[]>>;

/** What each property depends on; where the SDK does not say, each depends on all that the resource depends on. */
export function statedDependencies(
  request: RegisterResourceRequest,
  properties: WireMap,
): PropertyDependencies {
  const stated = request.getPropertydependenciesMap();
  if (stated.getLength() === 0 && !request.getRemote()) {
    const all = request.getDependenciesList();
    return Object.fromEntries(Object.keys(properties).map((property) => [property, all]));
  }
  const result: Record<string, readonly string[]> = {};
  stated.forEach((dependencies, property) => (result[property] = dependencies.getUrnsList()));
  return result;
}

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
    const output = value instanceof OutputValue ? value : new OutputValue(value);
    const all = [...new Set([...output.dependencies, ...stated])];
    return [key, new OutputValue(output.value, output.secret, all)] as const;
  });
  return Object.fromEntries(upgraded);
}

function outputDependencies(value: WireValue): Set<string> {
  return new Set(partsOf(value).flatMap((part) => (part instanceof OutputValue ? part.dependencies : [])));
}
