import type { ConfigEntry } from "../model";
import { Secret, type PropertyMap } from "../values";
import type { Deployment } from "../deployment/deployment";
import { noOptions } from "../deployment/goal";
import { deniedProvider } from "../names/provider-denial";
import { formatProviderReference } from "../names/provider-reference";
import {
  defaultProviderName,
  requestedPackage,
  requestKey,
  withPlugin,
  type ProviderRequest,
} from "./provider-request";
import { providerType } from "../names/type-token";

/** Dynamic providers are given the whole configuration. */
const dynamicPackages: ReadonlySet<string> = new Set(["pulumi-nodejs", "pulumi-python"]);
/** The engine's own provider, of stack references, which takes no configuration. */
const builtIn = "pulumi";
const disabledKey = "pulumi:disable-default-providers";

/** The providers that no program names: one for each package and version, made when it is first needed. */
export class DefaultProviders {
  private readonly references = new Map<string, Promise<string>>();

  constructor(
    private readonly config: readonly ConfigEntry[],
    private readonly deployment: Deployment,
  ) {}

  /** The reference of the default provider that serves a request. */
  reference(request: ProviderRequest): Promise<string> {
    if (this.isDenied(requestedPackage(request)))
      return Promise.resolve(deniedProvider(requestedPackage(request)));
    const key = requestKey(request);
    const known = this.references.get(key);
    if (known !== undefined) return known;
    const reference = this.register(request);
    this.references.set(key, reference);
    return reference;
  }

  private async register(request: ProviderRequest): Promise<string> {
    const packageName = requestedPackage(request);
    const state = await this.deployment.register({
      type: providerType(packageName),
      name: defaultProviderName(request),
      kind: "custom",
      properties: withPlugin(this.configured(packageName), request),
      parent: "",
      provider: "",
      dependencies: [],
      propertyDependencies: {},
      origin: { position: undefined, after: [] },
      options: noOptions,
    });
    return formatProviderReference(state);
  }

  private configured(packageName: string): PropertyMap {
    if (packageName === builtIn) return {};
    const isDynamic = dynamicPackages.has(packageName);
    const entries = this.config.filter(({ key }) => isDynamic || key.startsWith(`${packageName}:`));
    return Object.fromEntries(
      entries.map(({ key, value, secret }) => [
        isDynamic ? key : key.slice(packageName.length + 1),
        secret ? new Secret(value) : value,
      ]),
    );
  }

  private isDenied(packageName: string): boolean {
    const value = this.config.find(({ key }) => key === disabledKey)?.value ?? "";
    if (packageName === builtIn || value === "") return false;
    const denied = (JSON.parse(value) as unknown[]).map((name) => String(name).trim());
    return denied.includes("*") || denied.includes(packageName);
  }
}
