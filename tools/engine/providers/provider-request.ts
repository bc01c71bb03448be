import type { RegisterPackageRequest } from "@pulumi/pulumi/proto/resource_pb";
import { defined, filled } from "../defined";
import type { PropertyMap } from "../values";
import { isPlainMap } from "../wire/is-plain-map";

/** Which provider plugin a resource needs, as a program registers a package; "": whichever is there. */
export type ProviderRequest = RegisterPackageRequest;

const semanticVersion = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

/** A request in the form that equal ones share; throws an `Error` for a version that is none. */
export function normalized(request: ProviderRequest): ProviderRequest {
  const version = request.getVersion();
  if (version !== "" && !semanticVersion.test(version))
    throw new Error(`"${version}" is not a semantic version`);
  return request.setDownloadUrl(request.getDownloadUrl().replace(/\/$/, ""));
}

/** The package that the provider serves, which its plugin may make from a parameter. */
export function requestedPackage(request: ProviderRequest): string {
  return (request.getParameterization() ?? request).getName();
}

/** The name of the default provider: `default_7_48_0`; the same for requests that one serves. */
export function defaultProviderName(request: ProviderRequest): string {
  const version = packageVersion(request)
    .replace(/^([\d.]+)-/, "$1_")
    .replaceAll(/[.+]/g, "_");
  return ["default", version, qualifiedName(request.getDownloadUrl())]
    .filter((part) => part !== "")
    .join("_");
}

/** A provider's inputs with what the engine keeps of its plugin among them, and more of its kind. */
export function withPlugin(
  inputs: PropertyMap,
  request: ProviderRequest,
  more: PropertyMap = {},
): PropertyMap {
  const parameter = request.getParameterization();
  const checksums = request.getChecksumsMap().getEntryList();
  const internal: PropertyMap = defined({
    pluginDownloadURL: filled(request.getDownloadUrl()),
    pluginChecksums: filled(Object.fromEntries(checksums.map(([file, hash]) => [file, hexadecimal(hash)]))),
    ...(parameter && {
      name: request.getName(),
      version: request.getVersion(),
      parameterization: parameter.getValue_asB64(),
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
  return (request.getParameterization() ?? request).getVersion();
}

function hexadecimal(hash: Uint8Array | string): string {
  return Buffer.from(hash as Uint8Array).toString("hex");
}

function qualifiedName(text: string): string {
  const segments = text.split("/").filter((segment) => segment !== "");
  return segments.map((segment) => segment.replace(/^[^A-Za-z0-9_.]|[^A-Za-z0-9_.-]/g, "_")).join("/");
}
