import { Alias } from "@pulumi/pulumi/proto/alias_pb";

/**
 * Mends the aliases of older Node.js SDKs, which said "no parent" with an empty parent, and "the same parent" with
 * `noParent`.
 */
export function mendNodeAlias(alias: Alias): Alias {
  const spec = alias.getSpec();
  if (spec === undefined) return alias;
  const mended = spec.cloneMessage();
  if (spec.getParenturn() === "") mended.setNoparent(!spec.getNoparent());
  return new Alias().setSpec(mended);
}
