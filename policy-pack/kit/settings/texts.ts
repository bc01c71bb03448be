import type { Setting } from "./setting";
import { show } from "./show";

/** A setting that takes a list of texts; `problemWith` says what is wrong with one, if anything. */
export function texts(
  description: string,
  problemWith: (text: string) => string | undefined,
): Setting<readonly string[]> {
  return {
    schema: { type: "array", items: { type: "string" }, uniqueItems: true, description },
    fallback: [],
    read(value, report) {
      if (!Array.isArray(value)) {
        report(`${show(value)} is not a list of texts`);
        return [];
      }
      for (const item of value as unknown[]) {
        const problem = typeof item === "string" ? problemWith(item) : `${show(item)} is not a text`;
        if (problem !== undefined) report(problem);
      }
      return value.filter((item) => typeof item === "string");
    },
  };
}
