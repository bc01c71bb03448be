import type { UnansweredFunction } from "../../engine/model";
import { Secret, Unknown, type PropertyValue } from "../../engine/values";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A file for `--invoke-answers` with the functions that were not answered, to be filled in: null stands for what is not
 * known, so it can be used as it is. Arguments that are unknown or secret are left out.
 */
export function invokeAnswersFile(unanswered: readonly UnansweredFunction[]): string {
  const answers = unanswered.map(({ token, args, fields }) => ({
    token,
    args: Object.fromEntries(
      Object.entries(args).flatMap(([name, value]) => {
        const json = toJson(value);
        return json === undefined ? [] : [[name, json]];
      }),
    ),
    result: Object.fromEntries(fields.map((field) => [field, null])),
  }));
  return `${JSON.stringify(answers, undefined, 2)}\n`;
}

/** undefined where a part is unknown, secret or no JSON: what is asked then is told by the other arguments. */
function toJson(value: PropertyValue): Json | undefined {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Unknown || value instanceof Secret) return undefined;
  if (Array.isArray(value)) return allOf((value as readonly PropertyValue[]).map(toJson));
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const values = allOf(Object.values(value).map((part) => toJson(part as PropertyValue)));
  return values && Object.fromEntries(Object.keys(value).map((key, index) => [key, values[index] ?? null]));
}

function allOf(parts: readonly (Json | undefined)[]): Json[] | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}
