import { defined, filled } from "../defined";
import type { PropertyMap } from "../values";
import { isPlainMap } from "../wire/is-plain-map";

/** Which provider plugin a resource needs. */
export interface ProviderRequest {
  /** The plugin; the package too, if it is not parameterized. */
  readonly name: string;
  /** "": whichever is there. */
  readonly version: string;
  /** "": Pulumi's own. */
  readonly pluginDownloadURL: string;
  /** File name -> hexadecimal hash. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly parameterization: Parameterization | undefined;
}

/** A package that a plugin makes from a parameter. */
export interface Parameterization {
  readonly name: string;
  readonly version: string;
  /** Base64. */
  readonly value: string;
}

const semanticVersion = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

/** A request from what a message says; throws an `Error` for a version that is none. */
export function providerRequest(
  name: string,
  version: string,
  pluginDownloadURL: string,
  checksums: Readonly<Record<string, string>> = {},
  parameterization?: Parameterization,
): ProviderRequest {
  if (version !== "" && !semanticVersion.test(version))
    throw new Error(`"${version}" is not a semantic version`);
  return {
    name,
    version,
    pluginDownloadURL: pluginDownloadURL.replace(/\/$/, ""),
    checksums,
    parameterization,
  };
}

/** The package that the provider serves. */
export function requestedPackage(request: ProviderRequest): string {
  return request.parameterization?.name ?? request.name;
}

/** The name of the default provider: `default_7_48_0`; the same for requests that one serves. */
export function defaultProviderName(request: ProviderRequest): string {
  const version = packageVersion(request)
    .replace(/^([\d.]+)-/, "$1_")
    .replaceAll(/[.+]/g, "_");
  const address = qualifiedName(request.pluginDownloadURL);
  return ["default", version, address].filter((part) => part !== "").join("_");
}

/** A provider's inputs with what the engine keeps of its plugin among them, and more of its kind. */
export function withPlugin(
  inputs: PropertyMap,
  request: ProviderRequest,
  more: PropertyMap = {},
): PropertyMap {
  const { pluginDownloadURL, checksums, parameterization } = request;
  const internal: PropertyMap = defined({
    pluginDownloadURL: filled(pluginDownloadURL),
    pluginChecksums: filled(checksums),
    ...(parameterization && {
      name: request.name,
      version: request.version,
      parameterization: parameterization.value,
    }),
    ...more,
  });
  const version = filled(packageVersion(request));
  if (version === undefined && filled(internal) === undefined) return inputs;
  const before = inputs["__internal"];
  const kept = before !== undefined && isPlainMap(before) ? before : {};
  return { ...inputs, ...defined({ version }), __internal: { ...kept, ...internal } };
}

function packageVersion(request: ProviderRequest): string {
  return request.parameterization?.version ?? request.version;
}

function qualifiedName(text: string): string {
  const segments = text.split("/").filter((segment) => segment !== "");
  return segments.map((segment) => segment.replace(/^[^A-Za-z0-9_.]|[^A-Za-z0-9_.-]/g, "_")).join("/");
}
