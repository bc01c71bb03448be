import * as pulumi from "@pulumi/pulumi";
import { readSettings, type Settings } from "./settings";
import { SettingsError } from "./settings-error";

/** The validated settings of the current stack, and the one value among them that is secret. */
export interface StackConfig {
  readonly settings: Settings;
  readonly repositoryToken: pulumi.Output<string> | undefined;
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
    const repositoryToken =
      settings.repository === undefined ? undefined : new pulumi.Config().requireSecret("repositoryToken");
    return { settings, repositoryToken };
  } catch (error) {
    throw error instanceof SettingsError ? new pulumi.RunError(error.message) : error;
  }
}
