import { headerItems } from "../../judges/headers/header-items";
import { originFault, type OriginFaultKind } from "../../judges/origin-fault";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { Undecided } from "../../kit/input/undecided";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { allCors } from "../../resources/cors/all-cors";
import type { CorsGrant, CorsGrants } from "../../resources/cors/cors-grant";
import type { SetHeader } from "../../resources/header-set";

/** An origin that is only misspelt, or empty, lets in nobody, with credentials or without. */
const harmless: ReadonlySet<OriginFaultKind> = new Set(["inexact", "several"]);

/** Where credentials are allowed, browsers take `*` as the name of an origin, a method or a header. */
export const corsCredentials = definePolicy({
  name: "cors-credentials",
  concern: "cors",
  severity: "critical",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html",
  description: "Credentials are allowed for exact https origins, listed methods and listed headers alone.",
  why: "A site that is let in with credentials acts as the visitor, whose cookies the browser sends along.",
  remediation:
    "Name each origin, method and header where credentials are allowed, or do not allow them: a token in the Authorization header needs none.",
  limits: "What back ends answer by themselves is out of sight.",
  checks: [on(allCors, credentials)],
});

function* credentials(all: CorsGrants): Findings {
  yield* all.each(["credentials"], function* (grant) {
    for (const finding of allowedBy(grant)) {
      // Whether credentials are allowed matters only where it would be too much.
      if (!(finding instanceof Undecided) || isWide(grant, finding.path)) yield finding;
    }
  });
}

function allowedBy(grant: CorsGrant): Findings {
  return each([grant], () =>
    grant.eachValue("credentials", function* ({ place, value }) {
      const isAllowed = [...value.texts].some((text) => text.trim().toLowerCase() === "true");
      if (isAllowed) yield* wide(grant, place.path);
    }),
  );
}

function isWide(grant: CorsGrant, allowedBy: string): boolean {
  return wide(grant, allowedBy).next().done !== true;
}

function* wide(grant: CorsGrant, allowedBy: string): Findings {
  const questions = [
    () =>
      grant.eachValue("origins", function* (origin) {
        for (const problem of problemsOf(origin)) {
          yield `${origin.place.path} ${problem}, while ${allowedBy} allows credentials. Name each origin in full, or do not allow credentials.`;
        }
      }),
    () => grant.eachValue("methods", (methods) => listed(methods, allowedBy)),
    () => grant.eachValue("headers", (headers) => listed(headers, allowedBy)),
  ];
  yield* each(questions, (question) => question());
}

function problemsOf({ value: { texts, sources } }: SetHeader): string[] {
  const isReflected = sources.has("request") || sources.has("unreadable");
  const problems = [...texts].flatMap((text) => {
    const fault = originFault(text);
    return fault === undefined || harmless.has(fault.kind) ? [] : [fault.problem];
  });
  return isReflected ? ["lets in an origin that is on no list", ...problems] : problems;
}

function* listed({ place, value }: SetHeader, allowedBy: string): Findings {
  if (!headerItems(value).includes("*")) return;
  yield `${place.path} is "*", which browsers take as a name where credentials are allowed, as ${allowedBy} does. List what the front end uses.`;
}
