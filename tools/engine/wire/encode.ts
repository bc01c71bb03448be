import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { Asset, ResourceReference, Secret, Unknown } from "../values";
import { defined, filled } from "../defined";
import { urnName, urnType } from "../names/urn";
import { mapValues } from "./map-value";
import { signatures, signatureKey, unknownSentinel } from "./signatures";
import { OutputValue, type WireMap, type WireValue } from "./wire-value";

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

/** A program of today, whose transforms and hooks are called. */
export const toProgram: Receiver = { secrets: true, resources: true, outputs: true };

/** Writes properties for a receiver. */
export function encode(properties: WireMap, receiver: Receiver): Struct {
  const isLeftOut = (key: string) => receiver.withoutInternal === true && key.startsWith("__");
  const sent = Object.fromEntries(Object.entries(properties).filter(([key]) => !isLeftOut(key)));
  const plain = mapValues(sent, (part) => encodePart(part, receiver));
  return Struct.fromJavaScript(plain);
}

/** What stands on the wire for a part whose own parts do already. */
function encodePart(part: WireValue, receiver: Receiver): WireValue {
  if (part instanceof Unknown) return unknownSentinel;
  if (part instanceof Secret) return encodeSecret(part.value, receiver);
  if (part instanceof OutputValue) return encodeOutput(part, receiver);
  if (part instanceof ResourceReference) return encodeReference(part, receiver);
  if (part instanceof Asset) return { [signatureKey]: signatures[part.kind], ...(part.source as WireMap) };
  return part;
}

function encodeSecret(value: WireValue, receiver: Receiver): WireValue {
  return receiver.secrets ? { [signatureKey]: signatures.secret, value } : value;
}

function encodeOutput({ value, secret, dependencies }: OutputValue, receiver: Receiver): WireValue {
  if (receiver.outputs === true) {
    const said = defined({ value, secret: secret || undefined, dependencies: filled(dependencies) });
    return { [signatureKey]: signatures.output, ...(said as WireMap) };
  }
  const plain = value ?? unknownSentinel;
  return secret ? encodeSecret(plain, receiver) : plain;
}

function encodeReference({ urn, id, packageVersion }: ResourceReference, receiver: Receiver): WireValue {
  const isUnknown = id instanceof Unknown;
  if (!receiver.resources) return isUnknown ? unknownSentinel : (id ?? urn);
  const said = defined({ id: isUnknown ? "" : id, packageVersion }) as WireMap;
  return { [signatureKey]: signatures.resource, urn, name: urnName(urn), type: urnType(urn), ...said };
}
