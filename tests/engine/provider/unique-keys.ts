import type { ResourceShape } from "./aws-types";
import { autonamedProperty } from "./fill-inputs";
import type { Properties, ResourceType } from "./resource-type";

/** What no two resources of one type share, each in one region (or anywhere, for global types). */
export function uniqueKeys(
  token: string,
  type: ResourceType,
  shape: ResourceShape,
  inputs: Properties,
): string[] {
  const autoname = autonamedProperty(shape, type);
  const region = type.global === true ? "" : `${String(inputs["region"])} `;
  // The provider makes a name that is nobody's yet where only its prefix is given.
  const madeUp = autoname !== undefined && inputs[`${autoname}Prefix`] !== undefined;
  return [type.unique ?? (autoname === undefined ? [] : [autoname]), ...(type.alsoUnique ?? [])]
    .filter((properties) => properties.length > 0)
    .filter((properties) => !(madeUp && properties.includes(autoname)))
    .map(
      (properties) =>
        `${token} ${region}${properties.map((property) => `${property}=${JSON.stringify(inputs[property])}`).join(" ")}`,
    );
}
