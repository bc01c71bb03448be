import { headerItems } from "../../judges/headers/header-items";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { allCors } from "../../resources/cors/all-cors";
import type { CorsGrants } from "../../resources/cors/cors-grant";
import type { SetHeader } from "../../resources/header-set";

/** Whoever answers with what the browser asks for allows all; `*` never stands for the Authorization header: that one has to be listed. https://fetch.spec.whatwg.org/ */
export const corsMethodsAndHeaders = definePolicy({
  name: "cors-methods-and-headers",
  concern: "cors",
  severity: "low",
  level: "advisory",
  controls: ["NIST AC-4", "ASVS 5.0 3.5.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html",
  description: "Other origins are allowed the methods and headers that they use, not all.",
  why: "What nobody uses is open to whoever takes over a trusted site.",
  remediation: "List the methods and headers that the front end sends.",
  checks: [on(allCors, listed)],
});

function* listed(all: CorsGrants): Findings {
  yield* all.each(["methods", "headers"], function* (grant) {
    const questions = [
      () => grant.eachValue("methods", (header) => everything(header, "method", ["*", "ALL"])),
      () => grant.eachValue("headers", (header) => everything(header, "header", ["*"])),
    ];
    yield* each(questions, (question) => question());
  });
}

function* everything({ place, value }: SetHeader, what: string, words: readonly string[]): Findings {
  const isAsked = value.sources.has("request");
  if (!isAsked && !headerItems(value).some((item) => words.includes(item))) return;
  yield `${place.path} allows every ${what}. List those that the front end uses.`;
}
