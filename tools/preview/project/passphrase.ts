import { createDecipheriv, pbkdf2Sync } from "node:crypto";

const iterations = 1_000_000;
const keyBytes = 32;
const tagBytes = 16;

/** Turns the ciphertext of a `secure:` entry into its text; throws if it was not made with this key. */
export type Decrypt = (ciphertext: string) => string;

/**
 * Opens the secrets of a stack that uses Pulumi's passphrase provider: PBKDF2-SHA256 and AES-256-GCM.
 * @param salt `encryptionsalt` of the stack's file: `v1:`, the salt, and a known text by which a wrong passphrase shows.
 * @throws Error if the salt has another form or the passphrase is wrong.
 * @see https://www.pulumi.com/docs/iac/concepts/secrets/
 */
export function openWithPassphrase(passphrase: string, salt: string): Decrypt {
  const match = /^v1:([^:]+):(.+)$/.exec(salt);
  if (match === null) throw new Error("encryptionsalt is not in the form v1:salt:check");
  const [, bytes = "", check = ""] = match;
  const key = pbkdf2Sync(passphrase, Buffer.from(bytes, "base64"), iterations, keyBytes, "sha256");
  const decrypt: Decrypt = (ciphertext) => decryptWith(key, ciphertext);

  let checked: string | undefined;
  try {
    checked = decrypt(check);
  } catch {
    checked = undefined;
  }
  if (checked !== "pulumi") throw new Error("the passphrase is wrong");
  return decrypt;
}

function decryptWith(key: Buffer, sealed: string): string {
  const [version, nonce, body, ...rest] = sealed.split(":");
  if (version !== "v1" || nonce === undefined || body === undefined || rest.length > 0) {
    throw new Error("the secret is not in the form v1:nonce:ciphertext");
  }
  const bytes = Buffer.from(body, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64"), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  return decipher.update(bytes.subarray(0, -tagBytes), undefined, "utf8") + decipher.final("utf8");
}
