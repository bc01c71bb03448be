import { isHostName } from "./is-host-name";

/**
 * Whether a text is one https origin, written as a browser writes it in `Origin`: scheme, host in lower case, and the
 * port unless it is 443. `https://localhost` needs a port, and counts only where `localhost` is allowed.
 */
export function isExactOrigin(text: string, { localhost }: { localhost: boolean }): boolean {
  const [, host = "", port] = /^https:\/\/([a-z0-9.-]+)(?::([1-9]\d{0,4}))?$/.exec(text) ?? [];
  if (port !== undefined && (Number(port) > 65535 || port === "443")) return false;
  return host === "localhost" ? localhost && port !== undefined : isHostName(host);
}
