import { judgedHeaders } from "../judges/security-headers";
import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { HeaderSets } from "../resources/answer-headers";

/** Applies a judge to the value of every security header that is set. */
export function securityHeaders(judge: (header: string, value: string) => readonly string[]) {
  return function* (sets: HeaderSets): Findings {
    yield* sets.each(judgedHeaders, (headers) =>
      each(judgedHeaders, (name) =>
        headers.eachNamed(name, function* ({ place, value, problem }) {
          // A template that cannot be read is told by the policies of its CORS headers.
          if (problem !== undefined) return;
          for (const text of value.texts) {
            for (const finding of judge(name, text)) yield `${place.path}: ${titleOf(name)} ${finding}.`;
          }
        }),
      ),
    );
  };
}

/** `x-frame-options` as it is written: `X-Frame-Options`. */
function titleOf(header: string): string {
  return header.replace(/(?:^|-)\w/g, (start) => start.toUpperCase());
}
