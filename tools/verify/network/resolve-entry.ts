import { isIP } from "node:net";

/** Where a host and port are found instead of where DNS says. */
export interface ResolveEntry {
  /** Lower case; `*` stands for every host without an entry of its own. */
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly Address[];
}

/** An IP address and the port that is dialled there. */
export interface Address {
  readonly ip: string;
  readonly port: number;
}

/**
 * Reads `HOST:PORT:ADDRESS[,ADDRESS]…` as curl's `--resolve` does; IPv6 in brackets. An address may carry a port of its
 * own (`HOST:443:127.0.0.1:8443`). Undefined where the text is none of that.
 */
export function parseResolveEntry(text: string): ResolveEntry | undefined {
  const [, host = "", port = "", rest = ""] = /^\+?(\[[^\]]+\]|[^:[\]]+):(\d{1,5}):(.+)$/.exec(text) ?? [];
  const addresses = rest.split(",").map((address) => parseAddress(address.trim(), Number(port)));
  if (host === "" || !isPort(Number(port)) || addresses.includes(undefined)) return undefined;
  return {
    host: host.toLowerCase().replace(/^\[|\]$/g, ""),
    port: Number(port),
    addresses: addresses.filter((address) => address !== undefined),
  };
}

function parseAddress(text: string, port: number): Address | undefined {
  if (isIP(text) !== 0) return { ip: text, port };
  const [, bracketed, plain, own] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const ip = bracketed ?? plain ?? "";
  const dialled = own === undefined ? port : Number(own);
  return isIP(ip) !== 0 && isPort(dialled) ? { ip, port: dialled } : undefined;
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65535;
}
