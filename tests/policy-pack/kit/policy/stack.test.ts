import * as sdk from "@pulumi/policy";
import type { PolicyResource } from "@pulumi/policy";
import { deepEqual, equal, throws } from "node:assert/strict";
import { Input } from "../../../../policy-pack/kit/input/input";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";
import { resource } from "../../../../policy-pack/kit/policy/resource";
import { Stack, type StackResource } from "../../../../policy-pack/kit/policy/stack";
import { unknown } from "../../../support/policy-evaluate";

/** The SDK's own proxy, which throws at unknown values. */
const { unknownCheckingProxy } = sdk as unknown as { unknownCheckingProxy: (props: object) => object };

const listener = resource({ "a:listener": (inputs) => inputs, "b:listener": (inputs) => inputs });
const rule = resource({ "a:rule": (inputs) => inputs });

function given(type: string, name: string, props: object, refers: Record<string, PolicyResource[]> = {}) {
  return {
    type,
    name,
    urn: `urn:${name}`,
    props: unknownCheckingProxy(props),
    dependencies: Object.values(refers).flat(),
    propertyDependencies: refers,
  } as unknown as PolicyResource;
}

const one = given("a:listener", "one", { arn: "arn:1" });
const two = given("b:listener", "two", { arn: "arn:2" });
const other = given("a:other", "other", { arn: "arn:3" });

function owner(ruled: PolicyResource): string | undefined {
  const stack = new Stack([two, one, other, ruled]);
  const [thing] = stack.all(rule) as [StackResource<never>];
  return stack.referred(thing, thing.inputs.read("listenerArn"), listener)?.name;
}

/** Of resources in a made-up stack; what the SDK makes of a real one, the policy host's test shows. */
describe("a stack", () => {
  it("has its things by every token, in the order of their URNs", () => {
    const found = new Stack([two, other, one]).all(listener);
    deepEqual(
      found.map(({ name, type, urn }) => [name, type, urn]),
      [
        ["one", "a:listener", "urn:one"],
        ["two", "b:listener", "urn:two"],
      ],
    );
    equal(found[0]?.view.read("arn").text(), "arn:1");
    deepEqual(new Stack([]).all(listener), []);
  });

  it("follows what the program connected, though its value is unknown", () => {
    equal(owner(given("a:rule", "r", { listenerArn: unknown }, { listenerArn: [two] })), "two");
  });

  it("follows a value to the thing that has it as an id, ARN or name", () => {
    equal(owner(given("a:rule", "r", { listenerArn: "arn:2" })), "two");
    equal(owner(given("a:rule", "r", { listenerArn: "arn:gone" })), undefined);
    equal(owner(given("a:rule", "r", {})), undefined);
  });

  it("chooses by value among several that are connected", () => {
    equal(owner(given("a:rule", "r", { listenerArn: "arn:2" }, { listenerArn: [one, two] })), "two");
    equal(owner(given("a:rule", "r", { listenerArn: "arn:3" }, { listenerArn: [one, two] })), undefined);
  });

  it("asks where nothing shows what an unknown value will be", () => {
    throws(() => owner(given("a:rule", "r", { listenerArn: unknown })), Undecided);
    throws(() => owner(given("a:rule", "r", { listenerArn: unknown }, { listenerArn: [other] })), Undecided);
  });

  it("finds the things that refer to one, and keeps open which may", () => {
    const rules = [
      given("a:rule", "by-value", { listenerArn: "arn:1" }),
      given("a:rule", "connected", { listenerArn: unknown }, { listenerArn: [one] }),
      given("a:rule", "elsewhere", { listenerArn: "arn:2" }),
      given("a:rule", "open", { listenerArn: unknown }),
      given("a:rule", "misshapen", { listenerArn: ["arn:1"] }),
    ];
    const stack = new Stack([...rules, one, two]);
    const [to] = stack.all(listener) as [StackResource<never>];
    const { things, open } = stack.referring(to, rule, (inputs) => inputs.read("listenerArn"));
    deepEqual(
      [things.map(({ name }) => name), open.map(({ path }) => path)],
      [["by-value", "connected"], ["listenerArn"]],
    );
  });

  it("knows that what is connected to a sibling is not connected to this one", () => {
    const twin = given("a:listener", "twin", {});
    const ruled = given("a:rule", "r", { listenerArn: unknown }, { listenerArn: [twin] });
    const stack = new Stack([one, twin, ruled]);
    const [to] = stack.all(listener) as [StackResource<never>];
    const [from] = stack.all(rule) as [StackResource<never>];
    equal(stack.refers(from, from.inputs.read("listenerArn"), to), false);
  });

  it("takes a property path by its first name, as the engine tells dependencies", () => {
    const ruled = given("a:rule", "r", { actions: [{ arn: unknown }] }, { actions: [one] });
    const stack = new Stack([one, ruled]);
    const [to] = stack.all(listener) as [StackResource<never>];
    const [from] = stack.all(rule) as [StackResource<never>];
    equal(stack.refers(from, from.inputs.read("actions[0].arn"), to), true);
  });

  it("takes the first of several by URN where they share a name, whatever their order", () => {
    const twins = ["c", "a", "b"].map((name) => given("a:listener", name, { arn: "arn:same" }));
    const ruled = given("a:rule", "r", { listenerArn: "arn:same" });
    const stack = new Stack([...twins, ruled]);
    const [thing] = stack.all(rule) as [StackResource<never>];
    equal(stack.referred(thing, thing.inputs.read("listenerArn"), listener)?.name, "a");
    deepEqual(
      stack.all(listener).map(({ name }) => name),
      ["a", "b", "c"],
    );
    equal(stack.all(listener), stack.all(listener));
  });

  it("takes what is connected, though the place has no value", () => {
    equal(owner(given("a:rule", "r", {}, { listenerArn: [two] })), "two");
    equal(owner(given("a:rule", "r", {}, { listenerArn: [one, two] })), undefined);
  });

  it("takes no thing for the one that is meant because its own names are misshapen or unknown", () => {
    const odd = given("a:listener", "odd", { arn: ["arn:1"], id: unknown, name: "n" });
    const ruled = given("a:rule", "r", { listenerArn: "n" });
    const stack = new Stack([odd, ruled]);
    const [thing] = stack.all(rule) as [StackResource<never>];
    equal(stack.referred(thing, thing.inputs.read("listenerArn"), listener)?.name, "odd");
    equal(owner(given("a:rule", "r", { listenerArn: "Stryker was here" })), undefined);
  });

  it("hands on what is no question of a value", () => {
    const broken = { read: () => undefined, path: "x", text: () => fail() };
    const stack = new Stack([one, given("a:rule", "r", {})]);
    const [to] = stack.all(listener) as [StackResource<never>];
    throws(() => stack.referring(to, rule, () => broken as never), { name: "RangeError" });
  });

  it("finds no connection at a place without a name, nor where dependencies are left out", () => {
    const bare = { ...given("a:rule", "r", { listenerArn: "arn:2" }), propertyDependencies: undefined };
    equal(owner(bare as unknown as PolicyResource), "two");
    const ruled = given("a:rule", "r", { listenerArn: "arn:gone" }, { listenerArn: [one] });
    const stack = new Stack([one, ruled]);
    const [to] = stack.all(listener) as [StackResource<never>];
    const [from] = stack.all(rule) as [StackResource<never>];
    equal(stack.refers(from, Input.of("arn:gone"), to), false);
  });
});

function fail(): never {
  throw new RangeError("broken");
}
