import { deepEqual, equal, throws } from "node:assert/strict";
import * as sdk from "@pulumi/policy";
import { Input } from "../../../../policy-pack/kit/input/input";
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
      [empty.isSet(), empty.text(), empty.flag(), empty.number(), empty.itemOrItems(), empty.entries()],
      [false, undefined, undefined, undefined, [], []],
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

  it("does not quote a document that cannot be read", () => {
    throws(() => inputs({ body: "secret: [" }).read("body").document().read("a").text(), {
      name: "Malformed",
      message: "body is a text that cannot be read (line 1); JSON or YAML is expected.",
    });
  });
});
