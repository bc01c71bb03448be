import { deepEqual, equal, throws } from "node:assert/strict";
import * as sdk from "@pulumi/policy";
import { Input } from "../../../../policy-pack/kit/input/input";
import type { Undecided } from "../../../../policy-pack/kit/input/undecided";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

const { unknownCheckingProxy } = sdk as unknown as { unknownCheckingProxy: (props: object) => object };
const inputs = (props: object) => Input.of(unknownCheckingProxy(props));

/** Through the SDK's own proxy, so that what is unknown behaves as it does in a preview. */
describe("Input", () => {
  it("reads along a path of names and indexes", () => {
    equal(
      inputs({ a: { b: [{ c: "x" }] } })
        .read("a.b[0].c")
        .text(),
      "x",
    );
  });

  it("finds nothing where a step is absent or null", () => {
    const absent = { "no property": {}, "a null": { a: null }, "a short list": { a: { b: [] } } };
    deepEqual(
      Object.values(absent).map((props) => inputs(props).read("a.b[0]").text()),
      [undefined, undefined, undefined],
    );
  });

  it("finds nothing in what objects and lists inherit", () => {
    equal(inputs({}).read("constructor").isSet(), false);
    equal(inputs({ a: [] }).read("a").items().length, 0);
  });

  it("takes a number or a truth value for a text, as the provider does", () => {
    equal(inputs({ a: 404 }).read("a").text(), "404");
    equal(inputs({ a: true }).read("a").text(), "true");
  });

  it("takes the texts true and false for truth values, as the provider does", () => {
    equal(inputs({ a: "true" }).read("a").flag(), true);
    equal(inputs({ a: "false" }).read("a").flag(), false);
    equal(inputs({}).read("a").flag(), undefined);
  });

  it("does not touch an unknown value before it is asked for", () => {
    const place = inputs({ a: unknown }).read("a");
    equal(place.path, "a");
    throws(() => place.text(), { name: "Undecided", message: "a can't be known during preview" });
  });

  it("names the place that an open question turns on, in the notation of Pulumi", () => {
    throws(
      () =>
        inputs({ a: [{ b: unknownObject }] })
          .read("a[0].b.c")
          .text(),
      {
        name: "Undecided",
        message: "a[0].b can't be known during preview",
      },
    );
  });

  it("takes an empty text as nothing, as the provider does", () => {
    const empty = inputs({ a: "" }).read("a");
    deepEqual(
      [
        empty.isSet(),
        empty.text(),
        empty.textOrEmpty(),
        empty.flag(),
        empty.number(),
        empty.itemOrItems(),
        empty.entries(),
      ],
      [false, undefined, "", undefined, undefined, [], []],
    );
  });

  it("takes an unknown value for one that is set, but not one inside an unknown object", () => {
    equal(inputs({ a: unknown }).read("a").isSet(), true);
    throws(() => inputs({ a: unknownObject }).read("a.b").isSet(), { name: "Undecided" });
  });

  it("gives the places of a list and of an object", () => {
    const props = { list: ["x", unknown], map: { "a.b": 1 }, one: "y" };
    deepEqual(
      inputs(props)
        .read("list")
        .items()
        .map(({ path }) => path),
      ["list[0]", "list[1]"],
    );
    deepEqual(
      inputs(props)
        .read("map")
        .entries()
        .map(([key, { path }]) => [key, path]),
      [["a.b", 'map["a.b"]']],
    );
    equal(inputs(props).read("one").itemOrItems()[0]?.text(), "y");
  });

  it("names the place and the shape of a misshapen value, never the value", () => {
    const props = { a: "secret", list: ["secret"], number: 7, flag: true, object: { x: "secret" } };
    const shapes: Record<string, () => unknown> = {
      "a is a text; a list is expected.": () => inputs(props).read("a").items(),
      "a is a text; an object is expected.": () => inputs(props).read("a.b").text(),
      "list is a list; an object is expected.": () => inputs(props).read("list").entries(),
      "list is a list; a text is expected.": () => inputs(props).read("list").text(),
      "number is a number; a list is expected.": () => inputs(props).read("number").itemOrItems()[0]?.items(),
      "flag is a truth value; an object is expected.": () => inputs(props).read("flag").entries(),
      "object is an object; true or false is expected.": () => inputs(props).read("object").flag(),
    };
    for (const [message, read] of Object.entries(shapes)) throws(read, { name: "Malformed", message });
  });

  it("reads a text of JSON or YAML as what it describes, and an object as it is", () => {
    const props = { json: '{"a":["x"]}', yaml: "a:\n  - x\n", object: { a: ["x"] } };
    for (const key of ["json", "yaml", "object"] as const) {
      const place = inputs(props).read(key).document().read("a[0]");
      equal(place.text(), "x");
      equal(place.path, `${key}.a[0]`);
    }
  });

  it("takes a step of digits alone for an index, and any other for a name", () => {
    const props = { rules: Array.from({ length: 12 }, (_, at) => ({ at })), "1st": "x", v2: { "2fa": "y" } };
    equal(inputs(props).read("rules[10].at").number(), 10);
    equal(inputs(props).read("rules.0.at").number(), 0);
    equal(inputs(props).read("1st").text(), "x");
    equal(inputs(props).read("v2.2fa").text(), "y");
    equal(inputs(props).read("rules[10].at").path, "rules[10].at");
  });

  it("takes a text of one number for a number, as the provider does", () => {
    const number = (a: unknown) => inputs({ a }).read("a").number();
    deepEqual(
      [number("443"), number("-1"), number("0.25"), number("10.75"), number(8), number(undefined)],
      [443, -1, 0.25, 10.75, 8, undefined],
    );
    for (const text of ["a1", "1a", "1.", ".5", "1.2.3", "1.a"])
      throws(() => number(text), { message: "a is a text; a number is expected." });
    throws(() => number(true), { message: "a is a truth value; a number is expected." });
    throws(() => number(["1"]), { message: "a is a list; a number is expected." });
  });

  it("takes truth values as texts in capital letters too, and no other text", () => {
    equal(inputs({ a: "TRUE" }).read("a").flag(), true);
    throws(() => inputs({ a: "yes" }).read("a").flag(), {
      message: "a is a text; true or false is expected.",
    });
    throws(() => inputs({ a: 1 }).read("a").flag(), { message: "a is a number; true or false is expected." });
  });

  it("finds nothing below an empty text, and refuses a name in a list", () => {
    equal(inputs({ a: "" }).read("a.b").text(), undefined);
    throws(
      () =>
        inputs({ a: ["x"] })
          .read("a.length")
          .text(),
      {
        message: "a is a list; an object is expected.",
      },
    );
  });

  it("names the resource where its whole is misshapen", () => {
    throws(() => Input.of("x").read("a").text(), {
      message: "The resource is a text; an object is expected.",
    });
  });

  it("looks at a value once, also where it is unknown or misshapen", () => {
    let looks = 0;
    const props = Object.defineProperty({}, "a", {
      enumerable: true,
      get: () => {
        looks += 1;
        throw Object.assign(new Error("unknown"), { unknownTypeSentinel: "" });
      },
    });
    const place = Input.of(props).read("a");
    for (const times of [1, 2, 3]) throws(() => place.text(), { name: "Undecided" }, String(times));
    equal(looks, 1);
    const document = inputs({ a: "[" }).read("a").document();
    throws(() => document.read("b").text(), { name: "Malformed" });
    throws(() => document.read("c").text(), { name: "Malformed" });
  });

  it("hands on an error that is none of an unknown value, each time that it is asked", () => {
    let looks = 0;
    const props = Object.defineProperty({}, "a", {
      enumerable: true,
      get: () => {
        looks += 1;
        throw new RangeError("broken");
      },
    });
    const place = Input.of(props).read("a");
    throws(() => place.text(), RangeError);
    throws(() => place.text(), RangeError);
    throws(() => place.isSet(), RangeError);
    equal(looks, 3);
  });

  it("gives a whole as plain data, with a stand-in for what is unknown or too deep", () => {
    const open: Undecided[] = [];
    const props = { a: [1, { b: unknown }], c: "x", d: null };
    deepEqual(inputs(props).plain("?", open), { a: [1, { b: "?" }], c: "x", d: undefined });
    deepEqual(
      open.map(({ path }) => path),
      ["a[1].b"],
    );
    deepEqual(inputs({ a: { b: { c: 1 } } }).plain("?", [], 2), { a: { b: "?" } });
    deepEqual(inputs({ a: [[1]] }).plain("?", [], 2), { a: ["?"] });
    throws(() => Input.of("x").read("a").plain("?"), { name: "Malformed" });
  });

  it("tells texts and lists from other shapes", () => {
    const props = { text: "x", list: ["x"], object: {} };
    const [text, list, object] = ["text", "list", "object"].map((key) => inputs(props).read(key));
    deepEqual([text?.isText(), list?.isText(), object?.isText()], [true, false, false]);
    deepEqual([text?.isList(), list?.isList(), object?.isList()], [false, true, false]);
  });

  it("sets a value with the objects on the way to it, and nothing that cannot be reached", () => {
    const set = (props: Record<string, unknown>, place: Input) => [place.assign(props, 1), props];
    const empty = Input.of({});
    deepEqual(set({}, empty.read("a.b")), [true, { a: { b: 1 } }]);
    deepEqual(set({ a: { c: 2 } }, empty.read("a.b")), [true, { a: { c: 2, b: 1 } }]);
    deepEqual(set({ a: null }, empty.read("a.b")), [true, { a: { b: 1 } }]);
    deepEqual(set({ a: "x" }, empty.read("a.b")), [false, { a: "x" }]);
    deepEqual(set({}, empty), [false, {}]);
    const inText = inputs({ a: "{}" }).read("a").document().read("b");
    deepEqual([inText.isReachable(), ...set({ a: "{}" }, inText)], [false, false, { a: "{}" }]);
    equal(inputs({ a: {} }).read("a").document().read("b").isReachable(), true);
    equal(Input.of({}, "policy").read("b").isReachable(), false);
  });

  it("does not quote a document that cannot be read", () => {
    throws(() => inputs({ body: "secret: [" }).read("body").document().read("a").text(), {
      name: "Malformed",
      message: "body is a text that cannot be read (line 1); JSON or YAML is expected.",
    });
  });

  it("is one place however it is asked for again, so that policies share what was read", () => {
    const root = inputs({ a: { b: "x" }, list: ["x"], text: "a: x" });
    equal(root.read("a.b"), root.key("a").key("b"));
    equal(root.read("list").items(), root.read("list").items());
    equal(root.read("a").entries(), root.read("a").entries());
    equal(root.read("text").document(), root.read("text").document());
    const view = (place: Input) => ({ place });
    equal(root.as(view), root.as(view));
    equal(root.as(view).place, root);
  });

  it("reads along a way of any length", () => {
    let place = inputs({});
    for (let step = 0; step < 100_000; step += 1) place = place.key("a");
    equal(place.isSet(), false);
    equal(place.path.length, 199_999);
  });
});
