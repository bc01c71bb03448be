import type { AwsTypes, InputType, Shape } from "./aws-types";
import { unknown } from "./unknown";

/** One input that the real provider would refuse. */
export interface InputProblem {
  readonly property: string;
  readonly reason: string;
}

/** What is wrong with the inputs of a resource of type `token`, measured against the `@pulumi/aws` types. */
export function checkInputs(
  types: AwsTypes,
  token: string,
  inputs: Readonly<Record<string, unknown>>,
): InputProblem[] {
  const resource = types.resources[token];
  if (resource === undefined) {
    return [
      {
        property: "",
        reason: `the stand-in has no entry for ${token}: add it under tests/engine/provider/types/`,
      },
    ];
  }
  return problemsOf(types, token, resource.inputs, inputs, "");
}

function problemsOf(
  types: AwsTypes,
  owner: string,
  expected: Readonly<Record<string, InputType>>,
  actual: Readonly<Record<string, unknown>>,
  prefix: string,
): InputProblem[] {
  const problems: InputProblem[] = [];
  for (const [name, { required }] of Object.entries(expected)) {
    if (required && (actual[name] === undefined || actual[name] === null)) {
      problems.push({
        property: prefix + name,
        reason: `${owner} needs "${prefix}${name}", and it is missing`,
      });
    }
  }
  for (const [name, value] of Object.entries(actual)) {
    const input = expected[name];
    if (input === undefined) {
      problems.push({ property: prefix + name, reason: `${owner} has no property "${prefix}${name}"` });
    } else {
      problems.push(...shapeProblems(types, owner, input.shape, value, prefix + name));
    }
  }
  return problems;
}

function shapeProblems(
  types: AwsTypes,
  owner: string,
  shape: Shape,
  value: unknown,
  at: string,
): InputProblem[] {
  if (shape === "any" || value === null || value === unknown) return [];
  if (typeof shape === "string") return typeof value === shape ? [] : [mismatch(owner, at, shape, value)];
  if ("list" in shape) {
    if (!Array.isArray(value)) return [mismatch(owner, at, "list", value)];
    return value.flatMap((item, index) => shapeProblems(types, owner, shape.list, item, `${at}[${index}]`));
  }
  if (!isRecord(value)) return [mismatch(owner, at, "object", value)];
  if ("map" in shape) {
    return Object.entries(value).flatMap(([key, item]) =>
      shapeProblems(types, owner, shape.map, item, `${at}.${key}`),
    );
  }
  return problemsOf(types, owner, types.objects[shape.object] ?? {}, value, `${at}.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mismatch(owner: string, at: string, expected: string, value: unknown): InputProblem {
  const actual = Array.isArray(value) ? "list" : typeof value;
  return { property: at, reason: `${owner} takes a ${expected} as "${at}", not a ${actual}` };
}
