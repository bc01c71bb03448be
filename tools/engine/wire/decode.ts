import { Value, type Struct } from "google-protobuf/google/protobuf/struct_pb";
import { Asset, ResourceReference, Unknown } from "../values";
import { OutputValue } from "./output-value";
import { signatures, signatureKey, holdsSentinel } from "./signatures";
import type { WireMap, WireValue } from "./wire-value";

const unknown = new OutputValue(undefined, false, []);

/**
 * Reads a message's properties. Unknown and secret values become output values, so that nothing is lost before
 * transforms have run; `withoutOutputs` flattens them afterwards.
 */
export function decode(properties: Struct | undefined): WireMap {
  return properties === undefined ? {} : decodeStruct(properties);
}

/** Reads one value; `key` names it in errors. */
export function decodeValue(value: Value, key: string): WireValue {
  switch (value.getKindCase()) {
    case Value.KindCase.BOOL_VALUE:
      return value.getBoolValue();
    case Value.KindCase.NUMBER_VALUE:
      // What is computed with an unknown number.
      return Number.isNaN(value.getNumberValue()) ? unknown : value.getNumberValue();
    case Value.KindCase.STRING_VALUE: {
      const text = value.getStringValue();
      return holdsSentinel(text) ? unknown : text;
    }
    case Value.KindCase.LIST_VALUE:
      return (value.getListValue()?.getValuesList() ?? []).map((element) => decodeValue(element, key));
    case Value.KindCase.STRUCT_VALUE: {
      const fields = decode(value.getStructValue());
      if (Object.keys(fields).some(holdsSentinel)) return unknown;
      return signatureKey in fields ? decodeSpecial(fields, key) : fields;
    }
    default:
      return null;
  }
}

function decodeStruct(struct: Struct): Record<string, WireValue> {
  const result: Record<string, WireValue> = {};
  for (const [key, value] of struct.getFieldsMap().entries() as Iterable<[string, Value]>) {
    result[key] = decodeValue(value, key);
  }
  return result;
}

function decodeSpecial(fields: WireMap, key: string): WireValue {
  const { [signatureKey]: signature, ...rest } = fields;
  switch (signature) {
    case signatures.asset:
      return asset("asset", pick(rest, ["text", "path", "uri", "hash"]));
    case signatures.archive:
      return asset("archive", pick(rest, ["assets", "path", "uri", "hash"]));
    case signatures.secret:
      if (rest["value"] === undefined) throw new Error(`malformed RPC secret: missing value for "${key}"`);
      return new OutputValue(rest["value"], true, []);
    case signatures.resource:
      return decodeReference(rest, key);
    case signatures.output:
      return new OutputValue(
        rest["value"] === unknown ? undefined : rest["value"],
        rest["secret"] === true,
        strings(rest["dependencies"]),
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

function decodeReference(fields: WireMap, key: string): ResourceReference {
  const { urn, id, packageVersion } = fields;
  if (typeof urn !== "string") throw new Error(`malformed resource reference for "${key}": urn not a string`);
  return new ResourceReference(
    urn,
    id === undefined ? undefined : decodeId(id, key),
    typeof packageVersion === "string" ? packageVersion : undefined,
  );
}

function decodeId(id: WireValue, key: string): string | Unknown {
  if (id instanceof OutputValue) return id.value === undefined ? Unknown.value : decodeId(id.value, key);
  if (typeof id !== "string") throw new Error(`malformed resource reference for "${key}": id not a string`);
  return id === "" ? Unknown.value : id;
}

function strings(value: WireValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((element) => typeof element === "string") : [];
}
