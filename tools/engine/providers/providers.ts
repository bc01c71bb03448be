import type { Deployment } from "../deployment/deployment";
import { defined, filled } from "../defined";
import type { PreviewRequest } from "../model";
import { providedPackage } from "../names/type-token";
import type { PropertyMap } from "../values";
import { RpcError } from "../rpc/rpc-error";
import { DefaultProviders } from "./default-providers";
import { PackageReferences } from "./package-references";
import { parseProviderReference } from "../names/provider-reference";
import { providerRequest, withPlugin, type ProviderRequest } from "./provider-request";

/** What a resource, a read or a function says of its provider, after transforms; "": nothing. */
export interface ProviderOptions {
  /** A reference. */
  getProvider(): string;
  getVersion(): string;
  getPluginDownloadUrl(): string;
}

/** Which provider serves what. */
export class Providers {
  readonly packages = new PackageReferences();
  private readonly defaults: DefaultProviders;

  constructor(stack: PreviewRequest, deployment: Deployment) {
    this.defaults = new DefaultProviders(stack, deployment);
  }

  /** The reference of the provider that is named, or else of the default one of the package. */
  async resolve(packageName: string, packageRef: string, options: ProviderOptions): Promise<string> {
    const plugin = this.plugin(packageName, packageRef, options);
    const named = options.getProvider();
    if (named === "") return this.defaults.reference(plugin);
    try {
      parseProviderReference(named);
    } catch (error) {
      throw new RpcError(`could not parse provider reference: ${(error as Error).message}`);
    }
    return named;
  }

  /** The inputs of a provider that the program makes, with what the engine keeps of its plugin among them. */
  inputs(
    type: string,
    given: PropertyMap,
    packageRef: string,
    options: ProviderOptions,
    environment: Readonly<Record<string, string>>,
  ): PropertyMap {
    const plugin = this.plugin(providedPackage(type), packageRef, options);
    // As the program writes it: only the request of a default provider loses a slash at the end.
    const pluginDownloadURL = options.getPluginDownloadUrl() || plugin.pluginDownloadURL;
    const more = defined({ envVarMappings: filled(environment) });
    return withPlugin(given, { ...plugin, pluginDownloadURL }, more);
  }

  /** The plugin of a package, or of one that the program registered under a reference; "": none. */
  private plugin(packageName: string, packageRef: string, options: ProviderOptions): ProviderRequest {
    return packageRef === ""
      ? providerRequest(packageName, options.getVersion(), options.getPluginDownloadUrl())
      : this.packages.find(packageRef);
  }
}
