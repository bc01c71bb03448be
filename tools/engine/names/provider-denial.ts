const urnPrefix = "urn:pulumi:denied::denied::pulumi:providers:denied::";
const suffix = "::denydefaultprovider";

/** The reference that stands for a default provider that `pulumi:disable-default-providers` forbids. */
export function deniedProvider(packageName: string): string {
  return `${urnPrefix}${packageName}${suffix}`;
}

/** The package of a forbidden default provider; undefined for every other reference. */
export function deniedPackage(reference: string): string | undefined {
  if (!reference.endsWith(suffix)) return undefined;
  return reference.slice(urnPrefix.length, -suffix.length);
}
