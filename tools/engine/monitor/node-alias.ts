import { Alias } from "@pulumi/pulumi/proto/alias_pb";

/**
 * Mends the aliases of older Node.js SDKs, which said "no parent" with an empty parent, and "the same parent" with
 * `noParent`.
 */
export function mendNodeAlias(alias: Alias): Alias {
  const spec = alias.getSpec();
  if (spec === undefined) return alias;
  const mended = new Alias.Spec()
    .setName(spec.getName())
    .setType(spec.getType())
    .setStack(spec.getStack())
    .setProject(spec.getProject());
  if (spec.getParenturn() !== "") mended.setParenturn(spec.getParenturn());
  else if (!spec.getNoparent()) mended.setNoparent(true);
  return new Alias().setSpec(mended);
}
