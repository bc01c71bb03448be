import { quote } from "../../judges/quote";

/** A configuration value as a message shows it. */
export function show(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : value === null || value === undefined ? "nothing" : "an object";
}
