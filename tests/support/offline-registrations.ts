import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { unknown } from "../engine/provider/unknown";

/** A resource as the program registered it in an offline preview. */
export interface OfflineRegistration {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The provider's region. */
  readonly region: string;
}

const root = join(__dirname, "../..");

/** What a variant of the program registers in an offline preview; values that are not known are the engine's token. */
export async function offlineRegistrations(
  stack: string,
  config: Readonly<Record<string, string>>,
  secretConfig: Readonly<Record<string, string>> = {},
): Promise<readonly OfflineRegistration[]> {
  const overrides = [
    ...Object.entries(config).flatMap(([key, value]) => ["--config", `${key}=${value}`]),
    ...Object.entries(secretConfig).flatMap(([key, value]) => ["--secret-config", `${key}=${value}`]),
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["tools/bin/secure-transport.js", "preview", stack, "--json", ...overrides],
    { cwd: root, maxBuffer: 64 << 20 },
  );
  const { resources } = JSON.parse(stdout) as { resources: readonly PreviewedResource[] };
  const regions = new Map(
    resources
      .filter(({ type }) => type === "pulumi:providers:aws")
      .map(({ urn, inputs }) => [urn, String(inputs["region"])]),
  );
  return resources
    .filter(({ type }) => type.startsWith("aws:"))
    .map(({ urn, type, name, inputs, provider }) => ({
      urn,
      type,
      name,
      inputs: plain(inputs) as Readonly<Record<string, unknown>>,
      region: regions.get(provider) ?? "",
    }));
}

interface PreviewedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly provider: string;
}

/** The document writes what JSON cannot hold as objects with one key that starts with a dollar. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("$unknown" in value || "$secret" in value || "$asset" in value || "$archive" in value) return unknown;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
