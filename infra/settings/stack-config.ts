import * as pulumi from "@pulumi/pulumi";
import { readSettings, type Settings } from "./settings";
import { SettingsError } from "./settings-error";

/** The validated settings of the current stack, and the values among them that are secret. */
export interface StackConfig {
  readonly settings: Settings;
  readonly repositoryToken: pulumi.Output<string> | undefined;
  /** The client secrets of identity providers, by the provider's name. */
  readonly clientSecrets: Readonly<Record<string, pulumi.Output<string>>>;
}

/**
 * Reads the configuration of the current stack; the only place that does.
 * @throws pulumi.RunError with every mistake, which Pulumi shows without a stack trace.
 */
export function readStackConfig(): StackConfig {
  try {
    const settings = readSettings({
      project: pulumi.getProject(),
      stack: pulumi.getStack(),
      values: pulumi.runtime.allConfig(),
      // The language host says here which keys are stored encrypted; the SDK has no public way to ask.
      secretKeys: JSON.parse(process.env.PULUMI_CONFIG_SECRET_KEYS ?? "[]") as string[],
    });
    const config = new pulumi.Config();
    return {
      settings,
      repositoryToken:
        settings.repository === undefined ? undefined : config.requireSecret("repositoryToken"),
      clientSecrets: Object.fromEntries(
        settings.identityProviders
          .filter(({ type }) => type === "OIDC")
          .map(({ name }) => [name, clientSecretOf(name, config)]),
      ),
    };
  } catch (error) {
    throw error instanceof SettingsError ? new pulumi.RunError(error.message) : error;
  }
}

function clientSecretOf(provider: string, config: pulumi.Config): pulumi.Output<string> {
  return config
    .requireSecretObject<readonly ProviderWithSecret[]>("identityProviders")
    .apply((providers) => providers.find(({ name }) => name === provider)?.clientSecret ?? "");
}

interface ProviderWithSecret {
  readonly name: string;
  readonly clientSecret?: string;
}
