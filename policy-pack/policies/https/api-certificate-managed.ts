import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { uploadedCertificate, type UploadedCertificate } from "../../resources/uploaded-certificate";

/** API Gateway takes a certificate with its key, and never renews it. */
export const apiCertificateManaged = definePolicy({
  name: "api-certificate-managed",
  concern: "https",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.2", "CWE-324", "CWE-522"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains-prerequisites.html",
  description: "Domain names of APIs have their certificate from Certificate Manager.",
  why: "A certificate that is handed over ends one day unless somebody replaces it, and its private key passes through the program and its state.",
  remediation:
    "Request the certificate from Certificate Manager, and set regionalCertificateArn, or certificateArn for an edge-optimized endpoint.",
  checks: [on(uploadedCertificate, uploaded)],
});

function* uploaded({ body, key }: UploadedCertificate): Findings {
  const place = body.isSet() ? body : key;
  if (!place.isSet()) return;
  yield `${place.path} hands over a certificate that nobody renews, with its private key. Leave it out, and set regionalCertificateArn, or certificateArn for an edge-optimized endpoint, to the ARN of an ACM certificate.`;
}
