import { quote } from "../../judges/quote";
import type { Setting } from "./setting";
import { show } from "./show";

/** A setting that takes one of a few texts. */
export function choice<const T extends string>(
  choices: readonly T[],
  fallback: NoInfer<T>,
  description: string,
): Setting<T> {
  return {
    schema: { type: "string", enum: [...choices], description },
    fallback,
    read(value, report) {
      const chosen = choices.find((candidate) => candidate === value);
      if (chosen === undefined) report(`${show(value)} is not one of ${choices.map(quote).join(", ")}`);
      return chosen ?? fallback;
    },
  };
}
