import { deepEqual } from "node:assert/strict";
import type { ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { enterResource, enterStack } from "../../../../policy-pack/kit/policy/current-call";
import type { Policy } from "../../../../policy-pack/kit/policy/define-policy";
import { policiesOfCall } from "../../../../policy-pack/kit/policy/policies-of-call";

/** Named as the SDK's own. */
function throwNotApplicable(): never {
  throw new Error("not applicable");
}

const about = (type: string) =>
  ({
    type,
    urn: "urn",
    name: "res",
    props: { a: 1 },
    notApplicable: throwNotApplicable,
  }) as unknown as ResourceValidationArgs;

/** Policies of a type each, of which the SDK has called those that are named. */
function pack(...called: readonly string[]) {
  const isCalled = new Set(called);
  const policy = (name: string, ...types: string[]) =>
    ({ name, types, isCalled: () => isCalled.has(name) }) as unknown as Policy;
  const policies = policiesOfCall(policy("settings"), [
    policy("of a", "a"),
    policy("of b", "b"),
    policy("of both", "a", "b"),
  ]);
  const found = () => [...policies].map(({ name }) => name);
  /** What the SDK finds after the first policy, which has noted a call. */
  const foundIn = (answer: unknown) => (answer as Promise<void>).then(found);
  return { found, foundIn, isCalled };
}

const all = ["settings", "of a", "of b", "of both"];

describe("the policies that the SDK goes through", () => {
  it("are all of them where nothing is noted", () => {
    deepEqual(pack("of a", "of b", "of both").found(), all);
  });

  it("are the first and those of the type that a call is about, in their order", async () => {
    const { foundIn } = pack("of a", "of b", "of both");
    deepEqual(await foundIn(enterResource(about("a"))), ["settings", "of a", "of both"]);
    deepEqual(await foundIn(enterResource(about("b"))), ["settings", "of b", "of both"]);
    deepEqual(await foundIn(enterResource(about("c"))), ["settings"]);
  });

  it("are also those that have not been called, until they are", async () => {
    const { foundIn, isCalled } = pack("of a", "of both");
    deepEqual(await foundIn(enterResource(about("a"))), all);
    isCalled.add("of b");
    deepEqual(await foundIn(enterResource(about("a"))), ["settings", "of a", "of both"]);
  });

  it("are all of them for a stack of several types", async () => {
    const stack = { resources: [about("a"), about("c")], notApplicable: throwNotApplicable };
    const { foundIn } = pack("of a", "of b", "of both");
    deepEqual(await foundIn(enterStack(stack as unknown as StackValidationArgs)), all);
  });
});
