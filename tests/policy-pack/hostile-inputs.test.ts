import { deepEqual, equal } from "node:assert/strict";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { createRequire } from "node:module";
import { pack, policies } from "../../policy-pack/policies";
import { bucketTlsOnly } from "../../policy-pack/policies/https/bucket-tls-only";
import { processorTime } from "../support/processor-time";
import { evaluate, evaluateStack, unknown, type Outcome } from "../support/policy-evaluate";

/** Values that no provider would take, or that something in JavaScript takes for more than they are. */
const small: Readonly<Record<string, unknown>> = {
  null: null,
  "a number": -1.5,
  "a truth value": true,
  "an empty text": "",
  "the name of a prototype": "__proto__",
  "a list of everything": [null, 0, "", [], {}, [[null]], unknown],
  "an object of prototype names": JSON.parse(
    '{"__proto__": {"a": 1}, "constructor": 1, "toString": null}',
  ) as unknown,
  "a text of half a document": '{"a": [',
  "a text of a document":
    '{"__proto__": {"a": []}, "Statement": {"Effect": 1, "Principal": [{}]}, "paths": {"/": []}}',
  "half a template": "#if($a #set($context.responseOverride.header.Vary = '$",
  "signs of every kind": "\u0000\ud800\u202e*?[]{}()|^$\\'\"`,;:/#<>@ %zz",
};

const large: Readonly<Record<string, unknown>> = {
  "10,000 levels of lists": nested((inner) => [inner]),
  "10,000 levels of objects": nested((inner) => ({ a: inner })),
  "a text of 10,000 levels": "[".repeat(10_000) + "]".repeat(10_000),
  "a text of 10,000 levels of YAML": "- ".repeat(10_000),
  "a bomb of YAML that unfolds to 16,000 values": yamlBomb(14),
  "a text of 300,000 signs": "a,".repeat(150_000),
  "a template of 100,000 signs": "#if($a)#end".repeat(9_000),
  "references of 100,000 steps": { "/a": { $ref: `#${"/a".repeat(100_000)}` } },
  "a list of 3,000": Array.from({ length: 3000 }, (_, index) => `https://${index}.example`),
  "an object of 3,000": Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`/${index}`, {}])),
};

/** Of signs by which patterns and parsers go back and try again. Each type has one of them, since each costs. */
const megabytes = ["a", " ", "$", "{{", "[", '"', "a,", "a;", "https://a.", "- ", "#if(", "*.a"].map(
  (signs) => [`a megabyte of ${signs}`, signs.repeat(1_000_000 / signs.length)] as const,
);

/**
 * Every policy on values that stand wherever it looks. Says nothing about the verdict: only that there is one, and that
 * it is neither a failure of the policy nor that its time ran out, and that it took no longer than a second.
 */
describe("hostile inputs", function () {
  this.timeout(60_000);

  for (const policy of policies) {
    it(`leave ${policy.name} with an answer`, () => {
      const answers = (type: string, values: Readonly<Record<string, unknown>>, levels: number) =>
        Object.entries(values).flatMap(([name, value]) =>
          shapes(levels).flatMap((shape) => {
            const props = everywhere(value, shape);
            const outcomes: Outcome[] = [];
            const spent = processorTime(() => {
              outcomes.push(evaluate(policy, type, props));
              if (!policy.judgesStack) return;
              outcomes.push(...Object.values(evaluateStack(policy, { one: { type, props } })));
            });
            return outcomes
              .flatMap(failures)
              .concat(spent > 1000 ? [`took ${spent} ms`] : [])
              .map((failure) => `${type}, ${name} below ${shape.join(" of ") || "it"}: ${failure}`);
          }),
        );
      const [first = ""] = policy.types;
      const all = [
        ...policy.types.flatMap((type, index) => [
          ...answers(type, small, 3),
          ...answers(type, Object.fromEntries([megabytes[index % megabytes.length]!]), 0),
        ]),
        ...answers(first, large, 1),
      ];
      deepEqual(all, []);
    });
  }

  it("end with the time of the call where a document unfolds to more than any time would do for", () => {
    const { violations, open } = evaluate(bucketTlsOnly, "aws:s3/bucketPolicy:BucketPolicy", {
      policy: yamlBomb(40),
    });
    deepEqual([violations, open], [[], ["The resource is so large that the time for judging it ran out"]]);
  });
});

/** The SDK declares no types for its server. */
const sdk = createRequire(__filename)("@pulumi/policy/server") as {
  makeAnalyzeRpcFun: (...pack: unknown[]) => Answer;
};

type Answer = (call: object, callback: (error: unknown, response: messages.AnalyzeResponse) => void) => void;

/** All policies on one hostile resource, as the SDK's server calls them. */
describe("a hostile resource", function () {
  this.timeout(60_000);

  it("costs a call no more than a second, and keeps none from being judged but who reads what is hostile", async () => {
    const request = new messages.AnalyzeRequest()
      .setType("aws:apigateway/restApi:RestApi")
      .setUrn("urn")
      .setProperties(Struct.fromJavaScript({ policy: yamlBomb(40), body: openToEverySite }))
      .setOptions(new messages.AnalyzerResourceOptions());
    const analyze = sdk.makeAnalyzeRpcFun("pack", "1.0.0", "mandatory", pack);
    const { user } = process.cpuUsage();
    const response = await new Promise<messages.AnalyzeResponse>((resolve) => {
      analyze({ request }, (_error, said) => {
        resolve(said);
      });
    });
    const milliseconds = (process.cpuUsage().user - user) / 1000;
    const told = response.getDiagnosticsList();
    const unjudged = told.filter((finding) => finding.getMessage().includes("ran out"));
    deepEqual(
      unjudged.map((finding) => finding.getPolicyname()),
      ["api-iam-callers-named"],
    );
    equal(
      told.some((finding) => finding.getPolicyname() === "api-cors-origins"),
      true,
    );
    // What the compiler of the process does beside it counts too.
    equal(milliseconds < 2000, true, `${milliseconds} ms`);
  });
});

const openToEverySite = {
  paths: {
    "/a": {
      get: {
        "x-amazon-apigateway-integration": {
          responses: {
            default: {
              responseParameters: { "method.response.header.Access-Control-Allow-Origin": "'*'" },
            },
          },
        },
      },
    },
  },
};

function failures({ violations, open }: Outcome): string[] {
  return [
    ...violations.filter((text) => text.startsWith("Not judged:")),
    ...open.filter((text) => text.includes("ran out")),
  ];
}

type Shape = readonly ("object" | "list")[];

/** What may stand between a resource and a value, down to so many levels. */
function shapes(levels: number): Shape[] {
  if (levels === 0) return [[]];
  const shorter = shapes(levels - 1);
  const longest = shorter.filter(({ length }) => length === levels - 1);
  return [
    ...shorter,
    ...longest.flatMap((shape): Shape[] => [
      ["object", ...shape],
      ["list", ...shape],
    ]),
  ];
}

/** An object that has a value under any name at all, in objects and lists of the same kind. */
function everywhere(value: unknown, shape: Shape): object {
  let inner = value;
  for (const kind of shape.toReversed()) inner = kind === "list" ? [inner] : underAnyName(inner);
  return underAnyName(inner);
}

function underAnyName(value: unknown): object {
  const descriptor = { value, configurable: true, enumerable: true, writable: true };
  return new Proxy(
    {},
    {
      get: (_target, name) => (typeof name === "string" && !name.startsWith("__") ? value : undefined),
      getOwnPropertyDescriptor: () => descriptor,
      ownKeys: () => ["Statement", "/a", "get", "$ref", "*"],
    },
  );
}

function nested(wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = "a";
  for (let level = 0; level < 10_000; level += 1) value = wrap(value);
  return value;
}

function yamlBomb(doublings: number): string {
  const levels = Array.from({ length: doublings }, (_, level) =>
    level === 0 ? "a0: &a0 [x]" : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
  );
  return [...levels, ...["paths", "Statement"].map((key) => `${key}: *a${doublings - 1}`)].join("\n");
}
