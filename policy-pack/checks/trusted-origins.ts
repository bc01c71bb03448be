import { originFault } from "../judges/origin-fault";
import { quote } from "../judges/quote";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { Undecided } from "../kit/input/undecided";
import type { CorsGrants } from "../resources/cors/cors-grant";
import type { SetHeader } from "../resources/header-set";

interface Settings {
  readonly allowedOrigins: readonly string[];
}

/** Of everything that may be answered as an allowed origin: each is exact, of https, and among the allowed ones. */
export function* trustedOrigins(all: CorsGrants, settings: Settings): Findings {
  yield* all.each(["origins"], (grant) => grant.eachValue("origins", (header) => judge(header, settings)));
}

function* judge({ place, value: { texts, sources }, problem }: SetHeader, settings: Settings): Findings {
  if (problem !== undefined) throw new Undecided(place.path, `is a template that ${problem}`);
  if (sources.has("request")) {
    yield `${place.path} can answer with the caller's own origin, so every site is let in. Answer with one trusted origin, or with the caller's only where it equals one of a list.`;
  } else if (sources.has("unreadable")) {
    yield `${place.path} can answer with an origin that is on no list. Answer with one trusted origin, or with the caller's only where it equals one of a list.`;
  }
  for (const origin of texts) yield* judgeOrigin(place, origin, settings);
  if (sources.has("variable")) {
    yield new Undecided(place.path, "takes the origin from a variable, which no policy can read");
  }
}

function* judgeOrigin(place: Input, origin: string, { allowedOrigins }: Settings): Findings {
  // An empty header lets nobody in.
  if (origin === "") return;
  const problem = originFault(origin)?.problem;
  if (problem !== undefined) {
    yield `${place.path}: ${problem}. Name a trusted origin in full.`;
  } else if (allowedOrigins.length > 0 && !allowedOrigins.includes(origin)) {
    yield `${place.path}: ${quote(origin)} is not among the allowed origins ${allowedOrigins.map(quote).join(", ")}.`;
  }
}
