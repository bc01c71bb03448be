import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { Asset, ResourceReference, Unknown } from "../values";
import { isPlainMap } from "./is-plain-map";
import { mapValues } from "./map-value";
import { signatures, signatureKey, holdsSentinel } from "./signatures";
import { OutputValue, type WireMap, type WireValue } from "./wire-value";

const unknown = new OutputValue(undefined);

/**
 * Reads a message's properties. Unknown and secret values become output values, so that nothing is lost before
 * transforms have run; `withoutOutputs` flattens them afterwards.
 */
export function decode(properties: Struct | undefined): WireMap {
  return mapValues(properties?.toJavaScript() ?? {}, decodePart);
}

function decodePart(part: WireValue, key: string): WireValue {
  if (typeof part === "string") return holdsSentinel(part) ? unknown : part;
  // What is computed with an unknown number.
  if (typeof part === "number") return Number.isNaN(part) ? unknown : part;
  if (!isPlainMap(part)) return part;
  if (Object.keys(part).some(holdsSentinel)) return unknown;
  return signatureKey in part ? decodeSpecial(part, key) : part;
}

function decodeSpecial(fields: WireMap, key: string): WireValue {
  const { [signatureKey]: signature, value, secret, dependencies } = fields;
  switch (signature) {
    case signatures.asset:
      return asset("asset", pick(fields, ["text", "path", "uri", "hash"]));
    case signatures.archive:
      return asset("archive", pick(fields, ["assets", "path", "uri", "hash"]));
    case signatures.secret:
      return new OutputValue(value, true);
    case signatures.resource:
      return reference(fields);
    case signatures.output:
      return new OutputValue(
        value === unknown ? undefined : value,
        secret === true,
        (dependencies ?? []) as string[],
      );
    default:
      throw new Error(`unrecognized signature ${JSON.stringify(signature)} in property map for "${key}"`);
  }
}

/** Of a text or path that is unknown, and of an archive with one in it, nothing is known. */
function asset(kind: Asset["kind"], source: WireMap): WireValue {
  const parts = [...Object.values(source), ...(Object.values(source["assets"] ?? {}) as WireValue[])];
  return parts.includes(unknown) ? unknown : new Asset(kind, source);
}

/** The fields that mean something: SDKs send marks of their own besides. */
function pick(fields: WireMap, names: readonly string[]): WireMap {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function reference({ urn, id, packageVersion }: WireMap): ResourceReference {
  const said = id instanceof OutputValue ? (id.value ?? "") : id;
  return new ResourceReference(
    urn as string,
    said === "" ? Unknown.value : (said as string | undefined),
    packageVersion as string | undefined,
  );
}
