const urnPrefix = "urn:pulumi:";

/** The type of the resource that every stack has at its root. */
export const rootStackType = "pulumi:pulumi:Stack";

/** Where a resource lives. */
export interface UrnScope {
  readonly stack: string;
  readonly project: string;
}

/** The URN of a resource: its type is qualified with the types of its parents, the Stack left out. */
export function makeUrn(scope: UrnScope, parent: string, type: string, name: string): string {
  const parentType = parent === "" ? "" : urnQualifiedType(parent);
  const qualified = parentType === "" || parentType === rootStackType ? type : `${parentType}$${type}`;
  return `${urnPrefix}${scope.stack}::${scope.project}::${qualified}::${name}`;
}

/** True for a well-formed URN. */
export function isUrn(text: string): boolean {
  return text.startsWith(urnPrefix) && text.split("::").length >= 4;
}

/** `parentType$type` of a URN. */
export function urnQualifiedType(urn: string): string {
  return urn.split("::")[2] ?? "";
}

/** The type of the resource itself. */
export function urnType(urn: string): string {
  return urnQualifiedType(urn).split("$").at(-1) ?? "";
}

/** The name of the resource, which may itself hold `::`. */
export function urnName(urn: string): string {
  return urn.split("::").slice(3).join("::");
}
