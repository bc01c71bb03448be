import { destinationOf, hostOf } from "../judges/integration-uri";
import { quote } from "../judges/quote";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";

/** Judges an address that AWS calls: one with http:// is called in plain text. */
export function* encryptedUrl(address: Input): Findings {
  const url = address.text();
  if (url === undefined || destinationOf(url) !== "http") return;
  yield `${address.path} is called over plain http (${quote(hostOf(url))}). Set it to an https:// URL.`;
}
