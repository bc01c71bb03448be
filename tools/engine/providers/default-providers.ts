import type { PreviewRequest } from "../model";
import { Secret, type PropertyMap } from "../values";
import type { Deployment } from "../deployment/deployment";
import { deniedProvider } from "../names/provider-reference";
import { defaultProviderName, requestedPackage, withPlugin, type ProviderRequest } from "./provider-request";
import { providerType } from "../names/type-token";
import { makeUrn } from "../names/urn";
import { registrationOf, type Registration } from "../registration";

/** Dynamic providers are given the whole configuration. */
const dynamicPackages: ReadonlySet<string> = new Set(["pulumi-nodejs", "pulumi-python"]);
/** The engine's own provider, of stack references, which takes no configuration. */
const builtIn = "pulumi";
const disabledKey = "pulumi:disable-default-providers";

/** The providers that no program names: one for each package and version, made when it is first needed. */
export class DefaultProviders {
  private readonly references = new Map<string, Promise<string>>();

  constructor(
    private readonly stack: PreviewRequest,
    private readonly deployment: Deployment,
  ) {}

  /** The reference of the default provider that serves a request. */
  async reference(request: ProviderRequest): Promise<string> {
    const packageName = requestedPackage(request);
    if (this.isDenied(packageName)) return deniedProvider;
    const [type, name] = [providerType(packageName), defaultProviderName(request)];
    const urn = makeUrn(this.stack, "", type, name);
    const inputs = withPlugin(this.configured(packageName), request);
    const reference = this.references.get(urn) ?? this.register(registrationOf({ urn, type, name, inputs }));
    this.references.set(urn, reference);
    return reference;
  }

  private async register(provider: Registration): Promise<string> {
    await this.deployment.register(provider);
    return `${provider.urn}::${provider.id}`;
  }

  private configured(packageName: string): PropertyMap {
    if (packageName === builtIn) return {};
    const prefix = dynamicPackages.has(packageName) ? "" : `${packageName}:`;
    return Object.fromEntries(
      this.stack.config
        .filter(({ key }) => key.startsWith(prefix))
        .map(({ key, value, secret }) => [key.slice(prefix.length), secret ? new Secret(value) : value]),
    );
  }

  private isDenied(packageName: string): boolean {
    const value = this.stack.config.find(({ key }) => key === disabledKey)?.value ?? "";
    if (packageName === builtIn || value === "") return false;
    const denied = (JSON.parse(value) as unknown[]).map((name) => String(name).trim());
    return denied.includes("*") || denied.includes(packageName);
  }
}
