import type { Findings } from "../../kit/input/finding";
import { Undecided } from "../../kit/input/undecided";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { headerCors } from "../../resources/cors/all-cors";
import type { CorsGrant, CorsGrants } from "../../resources/cors/cors-grant";

/** Services that look the origin up in a list add `Vary: Origin` themselves; an answer that is made of headers does not. */
export const corsVary = definePolicy({
  name: "cors-vary",
  concern: "cors",
  severity: "medium",
  level: "advisory",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-346"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html",
  description: "An answer that names one of several origins says so with Vary: Origin.",
  why: "Without it, a cache hands the answer for one origin to another, whose browser then refuses it.",
  remediation: "Set Vary to Origin beside Access-Control-Allow-Origin.",
  limits:
    "Where a request template names the origin, the Vary header stands in another resource and is not looked for.",
  checks: [on(headerCors, varies)],
});

function* varies(all: CorsGrants): Findings {
  yield* all.each(["origins"], function* (grant) {
    if (grant.looksUp) return;
    const seen = new Seen();
    yield* grant.eachValue("origins", function* ({ place, value: { texts, sources } }) {
      seen.add(place, [...texts], sources.has("request"));
      yield* [];
    });
    if (seen.place === undefined || !seen.areSeveral || (yield* hasVary(grant))) return;
    yield `${seen.place.path} names one of several origins, and the answer has no Vary: Origin. Set Vary to Origin beside it.`;
  });
}

/** The origins that an answer may name. */
class Seen {
  place: Input | undefined;
  private readonly origins = new Set<string>();
  private isReflected = false;

  add(place: Input, origins: readonly string[], isReflected: boolean): void {
    this.place = place;
    this.isReflected ||= isReflected;
    for (const origin of origins) if (origin !== "") this.origins.add(origin);
  }

  get areSeveral(): boolean {
    return this.isReflected || this.origins.size > 1;
  }
}

/** Whether the answer varies by origin; where that is not known yet, the question is told and yes is the answer. */
function* hasVary(grant: CorsGrant): Generator<Undecided, boolean, undefined> {
  let isThere = false;
  const values = grant.eachValue("vary", function* ({ value: { texts, sources } }) {
    isThere ||=
      sources.size > 0 || [...texts].some((text) => /(?:^|[\s,])(?:origin|\*)(?:$|[\s,])/i.test(text));
    yield* [];
  });
  for (const finding of values) {
    if (!(finding instanceof Undecided)) continue;
    yield finding;
    isThere = true;
  }
  return isThere;
}
