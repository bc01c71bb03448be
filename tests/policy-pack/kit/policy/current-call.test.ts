import { deepEqual, equal, notEqual } from "node:assert/strict";
import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
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

const resource = (type: string, urn = "urn") =>
  ({ type, urn, name: "res", props: { of: urn } }) as unknown as ResourceValidationArgs & PolicyResource;
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
      enterStack(resources);
      deepEqual([mayConcern(things), mayConcern(others), mayConcern(new Set(["gone"]))], [true, true, false]);
      equal(stackOf(resources), stackOf([]));
      equal(stackOf([]), currentStack());
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
