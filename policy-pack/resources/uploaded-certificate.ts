import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A certificate that a domain name is given as it is, instead of by an ARN. */
export interface UploadedCertificate {
  readonly body: Input;
  readonly key: Input;
}

/** Certificates of REST APIs' domain names; AWS's own provider takes ARNs alone. */
export const uploadedCertificate = resource<UploadedCertificate>({
  "aws:apigateway/domainName:DomainName": (inputs) => ({
    body: inputs.read("certificateBody"),
    key: inputs.read("certificatePrivateKey"),
  }),
});
