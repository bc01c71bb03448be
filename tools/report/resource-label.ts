import { urnName, urnType } from "../engine/names/urn";
import { shortType } from "./short-type";

/** The short type and the name of the resource that a URN means. */
export function resourceLabel(urn: string): { readonly type: string; readonly name: string } {
  return { type: shortType(urnType(urn)), name: urnName(urn) };
}
