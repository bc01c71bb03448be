import { deepEqual, equal, notEqual } from "node:assert/strict";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import type { PolicyResource, ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { createRequire } from "node:module";
import {
  budgetOf,
  currentResource,
  currentStack,
  enterRemediation,
  enterResource,
  enterStack,
  inCall,
  inputsOf,
  isNoted,
  mayConcern,
  stackOf,
} from "../../../../policy-pack/kit/policy/current-call";

/** Named as the SDK's own. */
function throwNotApplicable(): never {
  throw new Error("not applicable");
}

const resource = (type: string, urn = "urn") =>
  ({
    type,
    urn,
    name: "res",
    props: { of: urn },
    notApplicable: throwNotApplicable,
  }) as unknown as ResourceValidationArgs & PolicyResource;
const stack = (resources: PolicyResource[]) =>
  ({ resources, notApplicable: throwNotApplicable }) as unknown as StackValidationArgs;
/** The SDK declares no types for its server. */
const sdk = createRequire(__filename)("@pulumi/policy/server") as {
  makeAnalyzeRpcFun: (...pack: unknown[]) => (call: object, callback: (error: unknown) => void) => void;
};
const [things, others] = [new Set(["thing"]), new Set(["other"])];

/** What is seen where the SDK's server goes on from a policy's answer. */
function after<T>(answer: unknown, look: () => T): Promise<T> {
  return (answer as Promise<unknown>).then(look);
}

/** The policy host's own test has calls that overlap. */
describe("the call that the pack answers", () => {
  it("may concern every type while nobody has said what it is about", () => {
    deepEqual([mayConcern(things), isNoted(), currentStack()], [true, false, undefined]);
    equal(inputsOf(resource("thing")).read("of").text(), "urn");
    equal(inCall("answer"), "answer");
  });

  it("concerns the type of its resource, and has its inputs read once for all policies", async () => {
    const asked = resource("thing");
    await after(enterResource(asked), () => {
      deepEqual([mayConcern(things), mayConcern(others), currentStack()], [true, false, undefined]);
      equal(inputsOf(asked), inputsOf({ ...asked }));
      equal(currentResource()?.inputs, inputsOf(asked));
    });
  });

  it("concerns no type where it is about a component", async () => {
    const seen = await after(enterResource({ ...resource("thing"), props: {} }), () => mayConcern(things));
    equal(seen, false);
    const provider = { props: {} } as never;
    const other = { ...resource("thing"), props: {}, provider };
    equal(await after(enterResource(other), () => mayConcern(things)), true);
  });

  it("does not take one resource for another", async () => {
    const seen = await after(enterResource(resource("thing", "first")), () =>
      inputsOf(resource("thing", "second")).read("of").text(),
    );
    equal(seen, "second");
  });

  it("reads what is repaired anew for each policy", async () => {
    const asked = resource("thing");
    await after(enterRemediation(asked), () => {
      deepEqual([mayConcern(things), mayConcern(others)], [true, false]);
      notEqual(inputsOf(asked), inputsOf(asked));
    });
  });

  it("concerns every type of its stack, of which all policies have one picture", async () => {
    const resources = [resource("other", "a"), resource("thing", "b")];
    await after(enterStack(stack(resources)), () => {
      deepEqual([mayConcern(things), mayConcern(others), mayConcern(new Set(["gone"]))], [true, true, false]);
      equal(stackOf(resources), stackOf([]));
      equal(stackOf([]), currentStack());
    });
  });

  it("has one budget for each resource, and without a note each call of a policy its own", async () => {
    notEqual(budgetOf("urn"), budgetOf("urn"));
    const of = () => [budgetOf("a"), budgetOf("b"), budgetOf("a")];
    for (const answer of [
      enterResource(resource("thing")),
      enterRemediation(resource("thing")),
      enterStack(stack([resource("thing", "a")])),
    ]) {
      const [a, b, again] = await after(answer, of);
      equal(a, again);
      notEqual(a, b);
      notEqual(a, budgetOf("a"));
    }
  });

  it("is the same after the answer of each policy, also of one that fails", async () => {
    const answers = await after(enterResource(resource("thing")), () => [inCall("a"), inCall("b")]);
    deepEqual(await Promise.all(answers.map((answer) => after(answer, () => mayConcern(others)))), [
      false,
      false,
    ]);
    const failed = enterResource(resource("thing"), throwNotApplicable) as Promise<void>;
    equal(await failed.then(undefined, () => mayConcern(others)), false);
  });

  it("is forgotten where the SDK pauses", async () => {
    const seen = await after(enterResource(resource("thing")), async () => {
      await Promise.resolve();
      return isNoted();
    });
    equal(seen, false);
    await enterResource(resource("thing"));
    equal(isNoted(), false);
  });

  it("is noted for the SDK's server alone: where something else calls, every policy judges what it is given", () => {
    const notApplicable = (): never => throwNotApplicable();
    const answers = [
      enterResource({ ...resource("other"), notApplicable }),
      enterRemediation({ ...resource("other"), notApplicable }),
      enterStack({ ...stack([resource("other")]), notApplicable }),
    ];
    deepEqual(answers, [undefined, undefined, undefined]);
  });

  it("is noted where the SDK's own server calls, one of several at a time", async () => {
    const seen: string[] = [];
    const policies = [
      { name: "first", validateResource: (args: ResourceValidationArgs) => enterResource(args) },
      ...["second", "third"].map((name) => ({
        name,
        validateResource({ type }: ResourceValidationArgs) {
          seen.push(`${name}: ${type}, ${currentResource()?.type ?? "unknown"}`);
          return inCall(undefined);
        },
      })),
    ];
    const analyze = sdk.makeAnalyzeRpcFun("pack", "1.0.0", "advisory", policies);
    const errors = await Promise.all(
      ["thing", "other"].map((type) => {
        const request = new messages.AnalyzeRequest()
          .setType(type)
          .setUrn("urn")
          .setProperties(Struct.fromJavaScript({ a: 1 }))
          .setOptions(new messages.AnalyzerResourceOptions());
        return new Promise((answer) => {
          analyze({ request }, answer);
        });
      }),
    );
    deepEqual(errors, [undefined, undefined]);
    deepEqual(seen, [
      "second: thing, thing",
      "second: other, other",
      "third: thing, thing",
      "third: other, other",
    ]);
  });
});
