import type { ResourceShape } from "./aws-types";
import { autonamedProperty } from "./fill-inputs";
import type { Properties, ResourceType } from "./resource-type";

/** What no two resources of one type share in one region (or anywhere, for global types); undefined if nothing. */
export function uniqueKey(
  token: string,
  type: ResourceType,
  shape: ResourceShape,
  inputs: Properties,
): string | undefined {
  const autoname = autonamedProperty(shape, type);
  const properties = type.unique ?? (autoname === undefined ? [] : [autoname]);
  if (properties.length === 0) return undefined;
  const region = type.global === true ? "" : `${String(inputs["region"])} `;
  return `${token} ${region}${properties.map((property) => `${property}=${JSON.stringify(inputs[property])}`).join(" ")}`;
}
