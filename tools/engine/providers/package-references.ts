import { createHash } from "node:crypto";
import type { RegisterPackageRequest } from "@pulumi/pulumi/proto/resource_pb";
import { providerRequest, type ProviderRequest } from "./provider-request";
import { RpcError } from "../rpc/rpc-error";

/** The packages that the program registered: their resources name them by a reference. */
export class PackageReferences {
  private readonly requests = new Map<string, ProviderRequest>();

  /** The reference of a package; the same for the same package. */
  register(message: RegisterPackageRequest): string {
    const checksums: Record<string, string> = {};
    message.getChecksumsMap().forEach((hash, file) => {
      checksums[file] = Buffer.from(hash as Uint8Array).toString("hex");
    });
    const parameter = message.getParameterization();
    const request = providerRequest(
      message.getName(),
      message.getVersion(),
      message.getDownloadUrl(),
      checksums,
      parameter && {
        name: parameter.getName(),
        version: parameter.getVersion(),
        value: parameter.getValue_asB64(),
      },
    );
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
