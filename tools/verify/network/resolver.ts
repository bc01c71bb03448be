import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { Address, ResolveEntry } from "./resolve-entry";
import { within } from "./within";

/** The addresses of a host and port, or why there are none. */
export type Resolution =
  | { readonly kind: "addresses"; readonly addresses: readonly Address[] }
  /** `noEntry`: the host is in the table, this port of it is not. */
  | { readonly kind: "noEntry" | "unresolved" | "timeout"; readonly reason: string };

/** Finds the addresses of a host and port, each asked for once. */
export type Resolve = (host: string, port: number) => Promise<Resolution>;

/** A resolver of the table's entries; with a table, names that are not in it do not resolve. */
export function createResolver(table: readonly ResolveEntry[], timeout: number): Resolve {
  const known = new Map<string, Promise<Resolution>>();
  return (host, port) => {
    const key = `${host}:${port}`;
    const resolution =
      known.get(key) ?? (table.length === 0 ? fromDns(host, port, timeout) : fromTable(table, host, port));
    known.set(key, resolution);
    return resolution;
  };
}

function fromTable(table: readonly ResolveEntry[], host: string, port: number): Promise<Resolution> {
  const at = (name: string) => table.filter((entry) => entry.host === name && entry.port === port);
  const own = at(host);
  const entries = own.length > 0 ? own : at("*");
  if (entries.length > 0)
    return Promise.resolve({ kind: "addresses", addresses: entries.flatMap(({ addresses }) => addresses) });
  if (isIP(host) !== 0) return Promise.resolve({ kind: "addresses", addresses: [{ ip: host, port }] });
  const isKnown = table.some((entry) => entry.host === host);
  return Promise.resolve({
    kind: isKnown ? "noEntry" : "unresolved",
    reason: `${host}:${port} has no --resolve entry`,
  });
}

async function fromDns(host: string, port: number, timeout: number): Promise<Resolution> {
  if (isIP(host) !== 0) return { kind: "addresses", addresses: [{ ip: host, port }] };
  try {
    const found = await within(timeout, lookup(host, { all: true, verbatim: true }));
    if (found === undefined)
      return { kind: "timeout", reason: `DNS gave no answer for ${host} within ${timeout} ms` };
    return { kind: "addresses", addresses: found.map(({ address }) => ({ ip: address, port })) };
  } catch (error) {
    return { kind: "unresolved", reason: `${host} does not resolve (${codeOf(error)})` };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
