import { deepEqual, equal } from "node:assert/strict";
import { createRequire } from "node:module";
import { isUnknown, withoutProxies } from "../../../../policy-pack/kit/input/sdk-values";

/** The SDK declares none of this. */
const sdk = createRequire(__filename)("@pulumi/policy/proxy") as Readonly<Record<string, unknown>> & {
  readonly unknownCheckingProxy: (props: object) => object;
};

/** Held against the version of the SDK that the pack declares. */
describe("what the SDK hands over", () => {
  it("is unknown where the SDK says so, and nowhere else", () => {
    const texts = Object.entries(sdk)
      .filter(([name]) => /^unknown\w+Value$/.test(name))
      .map(([, text]) => text);
    deepEqual([texts.length, texts.filter(isUnknown).length], [7, 7]);
    const others = ["", "04da6b54-80e4-46f7-96ec-b56ff0331ba8", 1, null, undefined, {}];
    deepEqual(others.filter(isUnknown), []);
  });

  it("is read without its proxies, and as it is where there are none", () => {
    const props = { a: { b: 1 } };
    equal(withoutProxies(sdk.unknownCheckingProxy(props)), props);
    deepEqual([props, undefined, null, "text"].map(withoutProxies), [props, undefined, null, "text"]);
  });
});
