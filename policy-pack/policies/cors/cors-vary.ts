import { headerItems } from "../../judges/headers/header-items";
import { collected } from "../../kit/input/collected";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { headerCors } from "../../resources/cors/all-cors";
import type { CorsGrant, CorsGrants, CorsPart } from "../../resources/cors/cors-grant";
import type { SetHeader } from "../../resources/header-set";

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
    const origins = valuesOf(grant, "origins");
    yield* origins.findings;
    const place = origins.things.at(-1)?.place;
    if (place === undefined || !areSeveral(origins.things)) return;
    const vary = valuesOf(grant, "vary");
    if (vary.things.some(isByOrigin)) return;
    if (vary.findings.length > 0) yield* vary.findings;
    else
      yield `${place.path} names one of several origins, and the answer has no Vary: Origin. Set Vary to Origin beside it.`;
  });
}

/** The values of a part, and what is unknown or misshapen among them. */
function valuesOf(grant: CorsGrant, part: CorsPart) {
  return collected<SetHeader>((check) => grant.eachValue(part, check));
}

/** An empty text is an answer too: that of an origin that is not let in. */
function areSeveral(origins: readonly SetHeader[]): boolean {
  const isReflected = origins.some(({ value }) => value.sources.has("request"));
  return isReflected || new Set(origins.flatMap(({ value }) => [...value.texts])).size > 1;
}

function isByOrigin({ value }: SetHeader): boolean {
  if (value.sources.size > 0) return true;
  return headerItems(value).some((item) => item === "*" || item.toLowerCase() === "origin");
}
