import { deepEqual, match } from "node:assert/strict";
import type { ExpectedOutput } from "./expected-outputs";

/** Asserts that a stack has exactly these outputs, each of its form. */
export function assertOutputs(
  actual: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, ExpectedOutput>>,
): void {
  deepEqual(Object.keys(actual).sort(), Object.keys(expected).sort());
  for (const [name, form] of Object.entries(expected)) assertOutput(name, actual[name], form);
}

function assertOutput(name: string, actual: unknown, form: ExpectedOutput): void {
  if (form instanceof RegExp) {
    match(String(actual), form, name);
  } else if (typeof form !== "object" || Array.isArray(form)) {
    deepEqual(actual, form, name);
  } else {
    const parts = actual as Readonly<Record<string, unknown>>;
    deepEqual(Object.keys(parts).sort(), Object.keys(form).sort(), name);
    for (const [part, partForm] of Object.entries(form as Readonly<Record<string, ExpectedOutput>>)) {
      assertOutput(`${name}.${part}`, parts[part], partForm);
    }
  }
}
