import { deepEqual } from "node:assert/strict";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { decode } from "../../../../tools/engine/wire/decode";
import { encode } from "../../../../tools/engine/wire/encode";
import { withoutOutputs } from "../../../../tools/engine/wire/without-outputs";

const sentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const signatureKey = "4dabf18193072939515e22adb298388d";
const special = (signature: string, rest: Record<string, unknown>) => ({
  [signatureKey]: signature,
  ...rest,
});
const secret = (value: unknown) => special("1b47061264138c4ac30d75fd1eb44270", { value });
const output = (rest: Record<string, unknown>) => special("d0e6a833031e9bbcd3f4e8bde6ca49a4", rest);
const reference = (rest: Record<string, unknown>) => special("5cf8f73096256a8f31e491e813e4eb8e", rest);
const urn = "urn:pulumi:dev::sample::x:y:Z$a:b:C::c";
const named = { urn, name: "c", type: "a:b:C" };

function roundTrip(properties: Record<string, unknown>): unknown {
  const struct = Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);
  const receiver = { secrets: true, resources: true };
  return encode(withoutOutputs(decode(struct)), receiver).toJavaScript();
}

describe("values on the wire", () => {
  const kept: Record<string, unknown> = {
    null: null,
    boolean: false,
    number: -1.5,
    "empty string": "",
    list: ["a", [1, { b: null }]],
    map: { a: { b: {} } },
    unknown: sentinel,
    secret: secret({ a: [sentinel, secret("b")] }),
    "reference of a component": reference(named),
    "reference whose id is known": reference({ ...named, id: "1", packageVersion: "1.0.0" }),
    "reference whose id is unknown": reference({ ...named, id: "" }),
    asset: special("c44067f5952c0a294b673a41bacd8c17", { text: "t", hash: "h" }),
    archive: special("0def7320c3a5731c473e5ecbe6d01bc7", {
      assets: { a: special("c44067f5952c0a294b673a41bacd8c17", { path: "p" }) },
    }),
  };
  for (const [what, value] of Object.entries(kept)) {
    it(`keep ${what}`, () => {
      deepEqual(roundTrip({ value }), { value });
    });
  }

  const flattened: Record<string, [unknown, unknown]> = {
    "an unknown number": ["3eeb2bf0-c639-47a8-9e75-3b44932eb421", sentinel],
    "a known output": [output({ value: 1, dependencies: [urn] }), 1],
    "a secret output": [output({ value: 1, secret: true }), secret(1)],
    "an unknown output": [output({ dependencies: [urn] }), sentinel],
    "an unknown secret output": [output({ secret: true }), secret(sentinel)],
    "an unknown id": [reference({ urn, id: sentinel }), reference({ ...named, id: "" })],
    "an SDK's mark on an asset": [
      special("c44067f5952c0a294b673a41bacd8c17", { text: "t", __pulumiAsset: true }),
      special("c44067f5952c0a294b673a41bacd8c17", { text: "t" }),
    ],
  };
  for (const [what, [value, expected]] of Object.entries(flattened)) {
    it(`flatten ${what}`, () => {
      deepEqual(roundTrip({ value }), { value: expected });
    });
  }

  it("keep output values for those who know them", () => {
    const value = output({ value: { a: output({ secret: true }) }, dependencies: [urn] });
    const struct = Struct.fromJavaScript({ value: value as JavaScriptValue });
    const receiver = { secrets: true, resources: true, outputs: true };
    deepEqual(encode(decode(struct), receiver).toJavaScript(), { value });
  });

  it("leave out the engine's own properties, at the top only", () => {
    const struct = Struct.fromJavaScript({ __internal: {}, a: { __b: 1 } });
    const receiver = { secrets: true, resources: false, withoutInternal: true };
    deepEqual(encode(decode(struct), receiver).toJavaScript(), { a: { __b: 1 } });
  });

  it("are none where there is no message", () => {
    deepEqual(decode(undefined), {});
  });
});
