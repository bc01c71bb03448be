import type { ResourceShape, Shape } from "./aws-types";
import type { Properties } from "./resource-type";
import { unknown } from "./unknown";

/**
 * Everything that `@pulumi/aws` declares as always there: inputs as given, `answers` for what AWS computes, and the
 * empty value for what a program may set and did not. An output without an answer is an error of the type's entry.
 */
export function completeOutputs(
  token: string,
  shape: ResourceShape,
  inputs: Properties,
  answers: Properties,
): Properties {
  const outputs: Record<string, unknown> = { ...withoutInternals(inputs), ...answers };
  const unanswered: string[] = [];
  for (const [property, { shape: form, always }] of Object.entries(shape.outputs)) {
    if (!always || outputs[property] !== undefined) continue;
    if (form === "string" && shape.inputs[property] === undefined) unanswered.push(property);
    else outputs[property] = emptyValue(form);
  }
  if (unanswered.length > 0) {
    throw new Error(`the stand-in's entry for ${token} must answer ${unanswered.join(", ")}`);
  }
  return outputs;
}

/** What a preview knows: the inputs; what AWS will compute is unknown. */
export function previewOutputs(shape: ResourceShape, inputs: Properties): Properties {
  const outputs: Record<string, unknown> = withoutInternals(inputs);
  for (const [property, { always }] of Object.entries(shape.outputs)) {
    if (always && outputs[property] === undefined) outputs[property] = unknown;
  }
  return outputs;
}

function withoutInternals(inputs: Properties): Record<string, unknown> {
  return Object.fromEntries(Object.entries(inputs).filter(([property]) => !property.startsWith("__")));
}

function emptyValue(form: Shape): unknown {
  if (form === "string") return "";
  if (form === "number") return 0;
  if (form === "boolean") return false;
  if (typeof form === "object" && "list" in form) return [];
  return {};
}
