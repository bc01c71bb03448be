import { readFileSync } from "node:fs";
import { openWithPassphrase, type Decrypt } from "./passphrase";
import type { StackFile } from "./stack-file";

/** Stands for a secret that cannot be opened without the service or key that sealed it. */
export const sealedPlaceholder = "[secret not available offline]";

/** How the stack's secrets can be read: opened, or not and why. */
export type SecretOpener = { readonly open: Decrypt } | { readonly sealed: string };

/**
 * Opens a stack's secrets with the passphrase of the environment.
 * @throws Error if there is a passphrase and it is wrong, or its file cannot be read.
 */
export function secretOpener(stack: StackFile, environment: NodeJS.ProcessEnv): SecretOpener {
  if (stack.encryptionSalt === undefined) {
    const provider = stack.secretsProvider ?? "the Pulumi service";
    return { sealed: `only ${provider} can open ${stack.label}'s secrets` };
  }
  const passphrase = readPassphrase(environment);
  if (passphrase === undefined) {
    return { sealed: "PULUMI_CONFIG_PASSPHRASE and PULUMI_CONFIG_PASSPHRASE_FILE are not set" };
  }
  return { open: openWithPassphrase(passphrase, stack.encryptionSalt) };
}

function readPassphrase(environment: NodeJS.ProcessEnv): string | undefined {
  const { PULUMI_CONFIG_PASSPHRASE: passphrase, PULUMI_CONFIG_PASSPHRASE_FILE: file } = environment;
  if (passphrase !== undefined) return passphrase;
  return file === undefined ? undefined : readFileSync(file, "utf8").trim();
}
