import { deepEqual, equal } from "node:assert/strict";
import {
  hostileProblem,
  missingHeaders,
  missingMethods,
  trustedProblem,
} from "../../../../tools/verify/judges/cors";
import type { Answer } from "../../../../tools/verify/network/answer";

const site = "https://www.example.com";
const evil = "https://evil.example";
const naming = (...lines: string[]): Answer => ({
  kind: "answer",
  status: 200,
  headers: lines.length === 0 ? {} : { "access-control-allow-origin": lines },
  body: "",
});

describe("hostileProblem", () => {
  const fine: Readonly<Record<string, Answer>> = { nobody: naming(), "a trusted origin": naming(site) };
  for (const [what, answer] of Object.entries(fine))
    it(`finds nothing where ${what} is named`, () => {
      equal(hostileProblem(answer, evil, [site]), undefined);
    });

  const wrong: Readonly<Record<string, readonly [Answer, string]>> = {
    everybody: [naming("*"), "lets every origin read it (*)"],
    "the origin": [naming(evil), "names that origin"],
    null: [naming("null"), "names 'null', which every sandboxed frame is"],
    "a list": [naming(`${site}, ${evil}`), "names that origin"],
    "two lines": [naming(site, "https://b.example"), `names several origins (${site} | https://b.example)`],
    "another origin": [naming("https://b.example"), "names https://b.example, which is not trusted either"],
  };
  for (const [what, [answer, problem]] of Object.entries(wrong))
    it(`finds ${what}`, () => {
      equal(hostileProblem(answer, evil, [site]), problem);
    });
});

describe("trustedProblem", () => {
  const cases: Readonly<Record<string, readonly [Answer, string | undefined]>> = {
    "exactly that origin": [naming(site), undefined],
    nobody: [naming(), "has no Access-Control-Allow-Origin"],
    "the origin twice": [
      naming(site, site),
      "has Access-Control-Allow-Origin 2 times, which no browser takes",
    ],
    everybody: [naming("*"), "lets every origin read it (*)"],
    "the origin with a slash": [naming(`${site}/`), `names '${site}/', where only '${site}' is that origin`],
  };
  for (const [what, [answer, problem]] of Object.entries(cases))
    it(`judges an answer that names ${what}`, () => {
      equal(trustedProblem(answer, site), problem);
    });
});

describe("what a preflight does not grant", () => {
  const granting = (methods: string, headers: string, more: Answer["headers"] = {}): Answer => ({
    kind: "answer",
    status: 204,
    headers: {
      "access-control-allow-methods": [methods],
      "access-control-allow-headers": [headers],
      ...more,
    },
    body: "",
  });
  const withCredentials = { "access-control-allow-credentials": ["true"] };
  const missing = (answer: Answer) => [
    ...missingMethods(answer, ["GET", "DELETE"]),
    ...missingHeaders(answer, ["authorization", "content-type"]),
  ];

  it("is nothing where all is granted, headers in any case", () => {
    deepEqual(missing(granting("DELETE, OPTIONS", "content-type, AUTHORIZATION")), []);
  });
  it("is what a wildcard does not cover", () => {
    deepEqual(missing(granting("*", "*")), ["the header authorization"]);
  });
  it("is everything where a wildcard stands beside credentials", () => {
    deepEqual(missing(granting("*", "*", withCredentials)), [
      "DELETE",
      "the header authorization",
      "the header content-type",
    ]);
  });
});
