import { createHash } from "node:crypto";
import { RegisterPackageRequest, type TransformInvokeOptions } from "@pulumi/pulumi/proto/resource_pb";
import type { Deployment } from "../deployment/deployment";
import { defined, filled } from "../defined";
import type { PreviewRequest } from "../model";
import { providerUrn } from "../names/provider-reference";
import { providedPackage } from "../names/type-token";
import type { PropertyMap } from "../values";
import { DefaultProviders } from "./default-providers";
import { normalized, withPlugin, type ProviderRequest } from "./provider-request";

/** What a resource, a read or a function says of its provider, after transforms; "": nothing. */
type ProviderOptions = Pick<TransformInvokeOptions, "getProvider" | "getVersion" | "getPluginDownloadUrl">;

/** Which provider serves what. */
export class Providers {
  private readonly defaults: DefaultProviders;
  private readonly packages = new Map<string, ProviderRequest>();

  constructor(stack: PreviewRequest, deployment: Deployment) {
    this.defaults = new DefaultProviders(stack, deployment);
  }

  /** The reference by which resources name a package from now on; the same for the same package. */
  registerPackage(request: RegisterPackageRequest): string {
    const reference = createHash("sha256").update(request.serializeBinary()).digest("hex");
    this.packages.set(reference, normalized(request));
    return reference;
  }

  /** The reference of the provider that is named, or else of the default one of the package. */
  async resolve(packageName: string, packageRef: string, options: ProviderOptions): Promise<string> {
    const plugin = this.plugin(packageName, packageRef, options);
    const named = options.getProvider();
    if (named === "") return this.defaults.reference(plugin);
    try {
      providerUrn(named);
    } catch (error) {
      throw new Error(`could not parse provider reference: ${(error as Error).message}`, { cause: error });
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
    const plugin = this.plugin(providedPackage(type), packageRef, options).clone();
    // As the program writes it: only the request of a default provider loses a slash at the end.
    plugin.setDownloadUrl(options.getPluginDownloadUrl() || plugin.getDownloadUrl());
    return withPlugin(given, plugin, defined({ envVarMappings: filled(environment) }));
  }

  /** The plugin of a package, or of one that the program registered under a reference; "": none. */
  private plugin(packageName: string, packageRef: string, options: ProviderOptions): ProviderRequest {
    const asked = new RegisterPackageRequest()
      .setName(packageName)
      .setVersion(options.getVersion())
      .setDownloadUrl(options.getPluginDownloadUrl());
    const plugin = packageRef === "" ? normalized(asked) : this.packages.get(packageRef);
    if (plugin === undefined) throw new Error(`unknown provider package '${packageRef}'`);
    return plugin;
  }
}
