import type { InputProblem } from "../check-inputs";
import type { Properties } from "../resource-type";
import { unknown } from "../unknown";
import type { Constraint } from "./constraint";

/** What of `inputs` the constraints refuse. A value that is unknown is not judged, nor anything below it. */
export function constraintProblems(constraints: readonly Constraint[], inputs: Properties): InputProblem[] {
  return constraints
    .filter((constraint) => applies(constraint, inputs))
    .flatMap((constraint) => broken(constraint, inputs));
}

function broken(constraint: Constraint, inputs: Properties): InputProblem[] {
  const places = placesAt(inputs, constraint.path).filter(({ value }) => isSet(value));
  const refuse = (property: string, reason: string): InputProblem => ({
    property,
    reason: `${reason} (${constraint.source})`,
  });
  if (places.length === 0) {
    return constraint.required === true ? [refuse(constraint.path, `"${constraint.path}" must be set`)] : [];
  }
  return places.flatMap(({ path, value }) => [
    ...valueProblems(constraint, value).map((reason) => refuse(path, `"${path}" ${reason}`)),
    ...(constraint.needs ?? [])
      .filter((needed) => !someSet(inputs, needed))
      .map((needed) => refuse(needed, `"${path}" needs "${needed}"`)),
    ...(constraint.excludes ?? [])
      .filter((excluded) => someSet(inputs, excluded))
      .map((excluded) => refuse(path, `"${path}" must not stand beside "${excluded}"`)),
  ]);
}

function valueProblems(
  { pattern, length, bytes, oneOf, range, keys, distinctBy }: Constraint,
  value: unknown,
): string[] {
  if (value === unknown) return [];
  const problems: string[] = [];
  const text = typeof value === "string" ? value : undefined;
  if (pattern !== undefined && text !== undefined && !pattern.test(text)) {
    problems.push(`does not match ${String(pattern)}: ${text}`);
  }
  const size = sizeOf(value);
  if (length !== undefined && size !== undefined) {
    if (size < (length.least ?? 0)) problems.push(`is shorter than ${String(length.least)}: ${String(size)}`);
    if (size > (length.most ?? Infinity))
      problems.push(`is longer than ${String(length.most)}: ${String(size)}`);
  }
  if (bytes !== undefined && text !== undefined && Buffer.byteLength(text) > bytes) {
    problems.push(`has more than ${bytes} bytes: ${Buffer.byteLength(text)}`);
  }
  if (oneOf !== undefined && !oneOf.includes(value as string)) {
    problems.push(`must be one of ${oneOf.join(", ")}, not ${String(value)}`);
  }
  if (range !== undefined && !(Number(value) >= range.least && Number(value) <= range.most)) {
    problems.push(`must be from ${range.least} to ${range.most}, not ${String(value)}`);
  }
  if (keys !== undefined && isRecord(value)) {
    problems.push(
      ...Object.keys(value)
        .filter((key) => !keys.test(key))
        .map((key) => `has a key that does not match ${String(keys)}: ${key}`),
    );
  }
  if (distinctBy !== undefined && Array.isArray(value)) {
    const seen = value.map((item) => JSON.stringify((item as Properties)[distinctBy]));
    const twice = seen.find((item, index) => seen.indexOf(item) !== index);
    if (twice !== undefined) problems.push(`has two elements with ${distinctBy} ${twice}`);
  }
  return problems;
}

function applies({ when }: Constraint, inputs: Properties): boolean {
  if (when === undefined) return true;
  const values = placesAt(inputs, when.path).map(({ value }) => value);
  if (values.every((value) => !isSet(value))) return when.oneOf.includes(undefined);
  return values.some((value) => when.oneOf.includes(value as string));
}

interface Place {
  readonly path: string;
  readonly value: unknown;
}

/** Every place that a path with `*` names. */
function placesAt(inputs: Properties, path: string): Place[] {
  return path
    .split(".")
    .reduce<Place[]>(
      (places, step) => places.flatMap((place) => childrenOf(place, step)),
      [{ path: "", value: inputs }],
    );
}

function childrenOf({ path, value }: Place, step: string): Place[] {
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  if (step !== "*") return isRecord(value) ? [{ path: at(step), value: value[step] }] : [];
  if (Array.isArray(value))
    return value.map((item, index) => ({ path: `${path}[${index}]`, value: item as unknown }));
  return isRecord(value) ? Object.entries(value).map(([key, item]) => ({ path: at(key), value: item })) : [];
}

function someSet(inputs: Properties, path: string): boolean {
  return placesAt(inputs, path).some(({ value }) => isSet(value));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === "string") return Array.from(value).length;
  if (Array.isArray(value)) return value.length;
  return isRecord(value) ? Object.keys(value).length : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
