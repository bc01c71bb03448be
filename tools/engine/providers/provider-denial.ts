const PREFIX = "urn:pulumi:denied::denied::pulumi:providers:denied::";
const SUFFIX = "::denydefaultprovider";

/** The reference that stands for a default provider that `pulumi:disable-default-providers` forbids. */
export function deniedProvider(packageName: string): string {
  return `${PREFIX}${packageName}${SUFFIX}`;
}

/** The package of a forbidden default provider; undefined for every other reference. */
export function deniedPackage(reference: string): string | undefined {
  if (!reference.endsWith(SUFFIX)) return undefined;
  return reference.slice(PREFIX.length, -SUFFIX.length);
}
