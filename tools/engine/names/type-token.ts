const providerModule = "pulumi:providers:";

/** The package of a `package:module:Name` token. */
export function packageOf(token: string): string {
  return token.split(":")[0] ?? "";
}

/** True for the type of a provider: `pulumi:providers:aws`. */
export function isProviderType(type: string): boolean {
  return type.startsWith(providerModule) && type.length > providerModule.length;
}

/** The type of the provider of a package. */
export function providerType(packageName: string): string {
  return providerModule + packageName;
}

/** The package that a provider's type names. */
export function providedPackage(type: string): string {
  return type.slice(providerModule.length);
}
