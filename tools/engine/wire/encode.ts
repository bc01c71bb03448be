import { ListValue, NullValue, Struct, Value } from "google-protobuf/google/protobuf/struct_pb";
import { Asset, ResourceReference, Secret, Unknown } from "../values";
import { defined, filled } from "../defined";
import { urnName, urnType } from "../names/urn";
import { OutputValue } from "./output-value";
import { signatures, signatureKey, unknownSentinel } from "./signatures";
import type { WireMap, WireValue } from "./wire-value";

/** What the receiver of a message understands. */
export interface Receiver {
  /** False: secrets arrive as the plain value. */
  readonly secrets: boolean;
  /** False: references arrive as the id of the resource, or its URN if it has no id. */
  readonly resources: boolean;
  /** False: output values arrive as unknown, secret or plain values. */
  readonly outputs?: boolean;
  /** True: properties of the engine's own (`__…`) are left out, at the top level. */
  readonly withoutInternal?: boolean;
}

/** Writes properties for a receiver. */
export function encode(properties: WireMap, receiver: Receiver): Struct {
  const struct = new Struct();
  const fields = struct.getFieldsMap();
  for (const [key, value] of Object.entries(properties)) {
    if (receiver.withoutInternal === true && key.startsWith("__")) continue;
    fields.set(key, encodeValue(value, receiver));
  }
  return struct;
}

/** Writes one value for a receiver. */
export function encodeValue(value: WireValue, receiver: Receiver): Value {
  const message = new Value();
  if (value === null) return message.setNullValue(NullValue.NULL_VALUE);
  if (typeof value === "boolean") return message.setBoolValue(value);
  if (typeof value === "number") return message.setNumberValue(value);
  if (typeof value === "string") return message.setStringValue(value);
  if (Array.isArray(value)) {
    const elements = (value as readonly WireValue[]).map((element) => encodeValue(element, receiver));
    return message.setListValue(new ListValue().setValuesList(elements));
  }
  if (value instanceof Unknown) return message.setStringValue(unknownSentinel);
  if (value instanceof Secret) return encodeSecret(value.value, receiver);
  if (value instanceof OutputValue) return encodeOutput(value, receiver);
  if (value instanceof ResourceReference) return encodeReference(value, receiver);
  if (value instanceof Asset) {
    return encodeMap({ [signatureKey]: signatures[value.kind], ...(value.source as WireMap) }, receiver);
  }
  return encodeMap(value as WireMap, receiver);
}

function encodeMap(map: WireMap, receiver: Receiver): Value {
  return new Value().setStructValue(encode(map, { ...receiver, withoutInternal: false }));
}

function encodeSecret(value: WireValue, receiver: Receiver): Value {
  if (!receiver.secrets) return encodeValue(value, receiver);
  return encodeMap({ [signatureKey]: signatures.secret, value }, receiver);
}

function encodeOutput(output: OutputValue, receiver: Receiver): Value {
  if (receiver.outputs !== true) {
    const plain = output.value ?? Unknown.value;
    return output.secret ? encodeSecret(plain, receiver) : encodeValue(plain, receiver);
  }
  return encodeMap(
    {
      [signatureKey]: signatures.output,
      ...defined({
        value: output.value,
        secret: output.secret || undefined,
        dependencies: filled(output.dependencies),
      }),
    },
    receiver,
  );
}

function encodeReference(reference: ResourceReference, receiver: Receiver): Value {
  const { urn, id, packageVersion } = reference;
  if (!receiver.resources) return encodeValue(id ?? urn, receiver);
  return encodeMap(
    {
      [signatureKey]: signatures.resource,
      urn,
      name: urnName(urn),
      type: urnType(urn),
      ...defined({ id: id instanceof Unknown ? "" : id, packageVersion }),
    },
    receiver,
  );
}
