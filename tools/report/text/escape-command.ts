import { plainText } from "./plain-text";

/** The message of a GitHub workflow command, on one line. */
export function escapeCommandData(text: string): string {
  return plainText(text).replace(/%/g, "%25").replace(/\n/g, "%0A");
}

/** A property of a GitHub workflow command. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
