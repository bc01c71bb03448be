import { createHash } from "node:crypto";
import type { RegisterPackageRequest } from "@pulumi/pulumi/proto/resource_pb";
import { providerRequest, type ProviderRequest } from "./provider-request";
import { RpcError } from "../rpc/rpc-error";

/** The packages that the program registered: their resources name them by a reference. */
export class PackageReferences {
  private readonly requests = new Map<string, ProviderRequest>();

  /** The reference of a package; the same for the same package. */
  register(message: RegisterPackageRequest): string {
    const request = requestOf(message);
    const reference = createHash("sha256").update(JSON.stringify(request)).digest("hex");
    this.requests.set(reference, request);
    return reference;
  }

  find(reference: string): ProviderRequest {
    const request = this.requests.get(reference);
    if (request === undefined) throw new RpcError(`unknown provider package '${reference}'`);
    return request;
  }
}

function requestOf(message: RegisterPackageRequest): ProviderRequest {
  if (message.getName() === "") throw new RpcError("package name is empty");
  const checksums = message
    .getChecksumsMap()
    .getEntryList()
    .map(([file, hash]): [string, string] => [file, Buffer.from(hash as Uint8Array).toString("hex")]);
  const parameterization = message.getParameterization();
  return providerRequest(
    message.getName(),
    message.getVersion(),
    message.getDownloadUrl(),
    Object.fromEntries(checksums),
    parameterization === undefined
      ? undefined
      : {
          name: parameterization.getName(),
          version: parameterization.getVersion(),
          value: parameterization.getValue_asB64(),
        },
  );
}
