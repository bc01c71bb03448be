import { deepEqual } from "node:assert/strict";
import { titleOf, type Control } from "../../../../policy-pack/catalogues/controls/control";

const titles: Partial<Record<Control, string>> = {
  "NIST SC-8": "Transmission Confidentiality and Integrity",
  "PCI DSS 4.2.1": "Strong cryptography protects card data in transit over open networks",
  "ASVS 5.0 12.1.1": "TLS 1.2 or newer only",
  "FSBP APIGateway.8": "API Gateway routes should specify an authorization type",
  "OWASP API8": "Security Misconfiguration",
  "CWE-942": "Permissive Cross-domain Policy with Untrusted Domains",
};

describe("titleOf", () => {
  it("knows the controls of every standard", () => {
    deepEqual(
      Object.fromEntries(Object.keys(titles).map((control) => [control, titleOf(control as Control)])),
      titles,
    );
  });
});
