import type { Deployment } from "../deployment/deployment";
import type { ConfigEntry } from "../model";
import { RpcError } from "../rpc/rpc-error";
import { DefaultProviders } from "./default-providers";
import { PackageReferences } from "./package-references";
import { parseProviderReference } from "../names/provider-reference";
import { providerRequest, type ProviderRequest } from "./provider-request";

/** What a resource, a read or a function of a provider asks for. */
export interface ProviderAsked {
  readonly packageName: string;
  /** Of a package that the program registered; "": none. */
  readonly packageRef: string;
}

/** What it says of the provider itself; "": nothing. */
export interface ProviderOptions {
  /** Reference. */
  readonly provider: string;
  readonly version: string;
  readonly pluginDownloadUrl: string;
}

/** Package -> reference of the provider that a component hands on to its children. */
export type HandedOn = Readonly<Record<string, string>>;

/** Which provider serves what. */
export class Providers {
  readonly packages = new PackageReferences();
  private readonly defaults: DefaultProviders;

  constructor(config: readonly ConfigEntry[], deployment: Deployment) {
    this.defaults = new DefaultProviders(config, deployment);
  }

  /** The reference of the provider that is named, or that the parent hands on, or else of the package's default one. */
  async resolve(asked: ProviderAsked, options: ProviderOptions, parent: HandedOn = {}): Promise<string> {
    const plugin = this.plugin(asked, options);
    const named = options.provider || (parent[asked.packageName] ?? "");
    if (named === "") return this.defaults.reference(plugin);
    try {
      parseProviderReference(named);
    } catch (error) {
      throw new RpcError(`could not parse provider reference: ${(error as Error).message}`);
    }
    return named;
  }

  /** The plugin that is asked for. */
  plugin({ packageName, packageRef }: ProviderAsked, options: ProviderOptions): ProviderRequest {
    return packageRef === ""
      ? providerRequest(packageName, options.version, options.pluginDownloadUrl)
      : this.packages.find(packageRef);
  }
}
