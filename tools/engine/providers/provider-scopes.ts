/** Which providers each component hands on to its children. */
export class ProviderScopes {
  private readonly components = new Map<string, Readonly<Record<string, string>>>();

  ofComponent(urn: string, providers: Readonly<Record<string, string>>): void {
    this.components.set(urn, providers);
  }

  /** A component's own providers, and those of its parent for every other package. */
  inheritedBy(parent: string, own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return { ...this.components.get(parent), ...own };
  }

  /** The provider that is named, or the one of the resource's own list, or its parent's; "": none of them. */
  resolve(named: string, own: Readonly<Record<string, string>>, parent: string, packageName: string): string {
    return named || (own[packageName] ?? this.components.get(parent)?.[packageName] ?? "");
  }
}
