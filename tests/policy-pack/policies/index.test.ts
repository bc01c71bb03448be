import { deepEqual, doesNotMatch, ok } from "node:assert/strict";
import fc from "fast-check";
import { createRequire } from "node:module";
import { join } from "node:path";
import { eachPlace, pathOf, withValue, type Way } from "../../support/each-place";
import { policyCatalogue, policyFiles } from "../../support/policy-catalogue";
import type { Cases, PolicyCases } from "../../support/policy-cases";
import {
  evaluate,
  evaluateStack,
  unknown,
  unknownFlag,
  unknownList,
  unknownObject,
} from "../../support/policy-evaluate";

const root = join(__dirname, "../../..");
const load = createRequire(__filename);

/** The only properties whose values messages repeat: names of policies and kinds, origins, and security headers. */
const repeated = [
  "securityPolicy",
  "x-amazon-apigateway-security-policy",
  "authorization",
  "authorizationType",
  "allowOrigins",
  "allowedOrigins",
  "accessControlAllowOrigins",
  "routingHttpResponseAccessControlAllowOriginHeaderValue",
  "routingHttpResponseContentSecurityPolicyHeaderValue",
  "routingHttpResponseStrictTransportSecurityHeaderValue",
  "routingHttpResponseXContentTypeOptionsHeaderValue",
  "routingHttpResponseXFrameOptionsHeaderValue",
  "contentSecurityPolicy",
  "referrerPolicy",
  "frameOption",
  "requestTemplates",
  "responseParameters",
  "requestTemplates",
  "responseTemplates",
  "mappings",
  "value",
];

const canary = "canary";
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    canary,
    `http://user:${canary}@back.example/${canary}?${canary}`,
    `https://${canary}`,
    `'${canary}'`,
    `{"${canary}`,
    `- ${canary}: [`,
    `#if($x == "${canary}")#set($context.responseOverride.header.Access-Control-Allow-Origin = $x)#end`,
    `default-src ${canary}`,
    "",
    null,
    true,
    404,
    -1,
    [],
    {},
    ["__proto__"],
    unknown,
    unknownList,
    unknownObject,
    unknownFlag,
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

function inputsOf(cases: PolicyCases): { type: string; inputs: object; config: object }[] {
  return (cases.resources ?? []).flatMap(({ types, config = {}, allowed, denied, undecided }) =>
    [
      ...Object.values(allowed),
      ...Object.values(denied).map(([inputs]) => inputs),
      ...Object.values(undecided).map(([inputs]) => inputs),
    ].flatMap((inputs) => types.map((type) => ({ type, inputs, config }))),
  );
}

/** AWS's own provider names the id of an API so. */
const idOfApi: Readonly<Record<string, string>> = {
  "aws-native:apigateway:RestApi": "restApiId",
  "aws-native:apigatewayv2:Api": "apiId",
};

/** By what is not known yet the program cannot have named a thing: a text that names one names another. */
function isIdentifier(type: string, [first, ...below]: Way): boolean {
  return below.length === 0 && ["id", "arn", idOfApi[type]].includes(String(first));
}

/** The groups of cases that a type lacks. */
function missing(type: string, all: readonly Cases[]): string[] {
  const ofType = all.filter(({ types }) => types.includes(type));
  const has = (isThere: (cases: Cases) => boolean) => ofType.some(isThere);
  return [
    ...(has(({ allowed }) => Object.keys(allowed).length > 0) ? [] : [`${type}: allowed`]),
    ...(has(({ denied, omitted }) => Object.keys(denied).length + omitted.length > 0)
      ? []
      : [`${type}: denied`]),
    ...(has(({ undecided, readsNothing }) => readsNothing === true || Object.keys(undecided).length > 0)
      ? []
      : [`${type}: undecided`]),
  ];
}

/** Holds files, names, cases and pages of the policies together, and what no policy may ever do. */
describe("the policies", () => {
  const catalogue = policyCatalogue();

  it("are the files below their families, each listed once", () => {
    deepEqual(catalogue.map(({ family, name }) => `${family}/${name}`).sort(), policyFiles());
  });

  for (const { policy, family, name, cases } of catalogue) {
    describe(name, () => {
      it("is the one export of its file, named as the file is", () => {
        const exported = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
        const module: unknown = load(join(root, "policy-pack/policies", family, name));
        deepEqual(module, { [exported]: policy });
      });

      it("has cases for each type of resource: allowed, denied, omitted and unknown", () => {
        const inStacks = Object.values(cases?.stacks ?? {}).flatMap(({ resources, denied = {} }) =>
          Object.keys(denied).map((judged) => resources[judged]?.type),
        );
        deepEqual(
          policy.types
            .filter((type) => !inStacks.includes(type))
            .flatMap((type) => missing(type, cases?.resources ?? [])),
          [],
        );
      });

      if (policy.judgesStack) {
        it("has cases of stacks: allowed, denied and unknown", () => {
          const stacks = Object.values(cases?.stacks ?? {});
          deepEqual(
            {
              allowed: stacks.some(({ denied, undecided }) => (denied ?? undecided) === undefined),
              denied: stacks.some(({ denied }) => denied !== undefined),
              unknown: stacks.some(({ undecided }) => undecided !== undefined),
            },
            { allowed: true, denied: true, unknown: true },
          );
        });
      }

      it("says in full what it requires, why, and how to get there", () => {
        for (const text of [policy.description, policy.why, policy.remediationSteps]) ok(text.endsWith("."));
      });

      it("loses no violation when any other property becomes unknown, and asks about the one that it turns on", () => {
        for (const { types, config, denied } of cases?.resources ?? []) {
          for (const [inputs] of Object.values(denied)) {
            for (const type of types) {
              const { violations: before } = evaluate(policy, type, inputs, config);
              for (const way of eachPlace(inputs)) {
                const after = evaluate(policy, type, withValue(inputs, way, unknown), config);
                losesNothing(before, after, after.open, way, type);
              }
            }
          }
        }
      });

      it("loses none of a stack when any other property of any of its resources becomes unknown", () => {
        for (const [title, { resources, config }] of Object.entries(cases?.stacks ?? {})) {
          const before = Object.entries(evaluateStack(policy, resources, config));
          for (const [name, { type, props = {}, ...rest }] of Object.entries(resources)) {
            for (const way of eachPlace(props)) {
              if (isIdentifier(type, way)) continue;
              const changed = { type, props: withValue(props, way, unknown), ...rest };
              const after = evaluateStack(policy, { ...resources, [name]: changed }, config);
              const open = Object.values(after).flatMap((outcome) => outcome.open);
              for (const [judged, { violations }] of before) {
                losesNothing(violations, after[judged], open, way, `${title}: ${judged} with ${name}`);
              }
            }
          }
        }
      });

      function losesNothing(
        before: readonly string[],
        after: { readonly violations: readonly string[] } = { violations: [] },
        open: readonly string[],
        way: Way,
        subject: string,
      ): void {
        const place = pathOf(way);
        const lost = before.filter(
          (violation) =>
            !after.violations.some((other) => other.split(" ")[0] === violation.split(" ")[0]) &&
            !violation.startsWith(`${place} is not set`),
        );
        const outer = way.map((_, index) => pathOf(way.slice(0, index + 1)));
        const isAbout = (question: string) => outer.some((asked) => question.startsWith(`${asked} `));
        ok(lost.length === 0 || open.some(isAbout), `${subject}, ${place} unknown: lost ${lost.join("; ")}`);
      }

      it("never fails, whatever the inputs are, and repeats no value that may be secret", () => {
        const seeds = inputsOf(cases ?? {});
        if (seeds.length === 0) return;
        fc.assert(
          fc.property(
            fc.constantFrom(...seeds),
            fc.array(fc.tuple(fc.nat(), junk), { maxLength: 4 }),
            ({ type, inputs, config }, changes) => {
              let changed = inputs;
              for (const [at, value] of changes) {
                const ways = [...eachPlace(changed)];
                const way = ways[at % Math.max(1, ways.length)];
                if (way !== undefined) changed = withValue(changed, way, value);
              }
              for (const violation of evaluate(policy, type, changed, config).violations) {
                doesNotMatch(violation, /itself failed/);
                if (!violation.includes(canary)) continue;
                const place = violation.split(/[ :]/)[0] ?? "";
                ok(
                  repeated.some((property) => place.split(/[.[]/).includes(property)),
                  `repeats a value: ${violation}`,
                );
              }
            },
          ),
          { numRuns: 300 },
        );
      });
    });
  }
});
