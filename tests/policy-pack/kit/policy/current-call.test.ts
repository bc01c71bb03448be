import { deepEqual, equal, notEqual } from "node:assert/strict";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import type { PolicyResource, ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { createRequire } from "node:module";
import {
  currentStack,
  enterRemediation,
  enterResource,
  enterStack,
  inputsOf,
  mayConcern,
  stackOf,
} from "../../../../policy-pack/kit/policy/current-call";
import { apart } from "../../../support/apart";

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

/** Each body is a call of its own, as for the SDK; the policy host's own test has calls that overlap. */
describe("the call that the pack answers", () => {
  it(
    "may concern every type while nobody has said what it is about",
    apart(() => {
      deepEqual([mayConcern(things), currentStack()], [true, undefined]);
      equal(inputsOf(resource("thing")).read("of").text(), "urn");
    }),
  );

  it(
    "concerns the type of its resource, and has its inputs read once for all policies",
    apart(() => {
      const asked = resource("thing");
      enterResource(asked);
      deepEqual([mayConcern(things), mayConcern(others), currentStack()], [true, false, undefined]);
      equal(inputsOf(asked), inputsOf({ ...asked }));
    }),
  );

  it(
    "does not take one resource for another",
    apart(() => {
      enterResource(resource("thing", "first"));
      equal(inputsOf(resource("thing", "second")).read("of").text(), "second");
    }),
  );

  it(
    "reads what is repaired anew for each policy",
    apart(() => {
      const asked = resource("thing");
      enterRemediation(asked);
      deepEqual([mayConcern(things), mayConcern(others)], [true, false]);
      notEqual(inputsOf(asked), inputsOf(asked));
    }),
  );

  it(
    "concerns every type of its stack, of which all policies have one picture",
    apart(() => {
      const resources = [resource("other", "a"), resource("thing", "b")];
      enterStack(stack(resources));
      deepEqual([mayConcern(things), mayConcern(others), mayConcern(new Set(["gone"]))], [true, true, false]);
      equal(stackOf(resources), stackOf([]));
      equal(stackOf([]), currentStack());
    }),
  );

  it(
    "is noted for the SDK's server alone: where something else calls, every policy judges what it is given",
    apart(() => {
      const notApplicable = (): never => throwNotApplicable();
      enterResource({ ...resource("other"), notApplicable });
      enterRemediation({ ...resource("other"), notApplicable });
      enterStack({ ...stack([resource("other")]), notApplicable });
      deepEqual([mayConcern(things), currentStack()], [true, undefined]);
    }),
  );

  it(
    "is noted where the SDK's own server calls",
    apart(async () => {
      const seen: boolean[] = [];
      const policy = {
        name: "first",
        validateResource(args: ResourceValidationArgs) {
          enterResource(args);
          seen.push(mayConcern(things), mayConcern(others));
        },
      };
      const request = new messages.AnalyzeRequest()
        .setType("thing")
        .setUrn("urn")
        .setProperties(new Struct())
        .setOptions(new messages.AnalyzerResourceOptions());
      const error = await new Promise((answer) => {
        sdk.makeAnalyzeRpcFun("pack", "1.0.0", "advisory", [policy])({ request }, answer);
      });
      deepEqual([error, seen], [undefined, [true, false]]);
    }),
  );

  it(
    "is one of several at a time",
    apart(async () => {
      const pause = () => new Promise((resolve) => setImmediate(resolve));
      const seen = await Promise.all(
        ["thing", "other"].map(async (type) => {
          await pause();
          enterResource(resource(type));
          await pause();
          return [mayConcern(things), mayConcern(others)];
        }),
      );
      deepEqual(seen, [
        [true, false],
        [false, true],
      ]);
    }),
  );
});
