import type { Deployment } from "../deployment/deployment";
import type { PreviewRequest } from "../model";
import { RpcError } from "../rpc/rpc-error";
import { DefaultProviders } from "./default-providers";
import { PackageReferences } from "./package-references";
import { parseProviderReference } from "../names/provider-reference";
import { providerRequest, type ProviderRequest } from "./provider-request";

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

  /** The plugin of a package, or of one that the program registered under a reference; "": none. */
  plugin(packageName: string, packageRef: string, options: ProviderOptions): ProviderRequest {
    return packageRef === ""
      ? providerRequest(packageName, options.getVersion(), options.getPluginDownloadUrl())
      : this.packages.find(packageRef);
  }
}
