// What @peculiar/x509 is built on wants it, and says so where it is missing.
import "reflect-metadata";
import { equal } from "node:assert/strict";
import { webcrypto, X509Certificate } from "node:crypto";
import { cryptoProvider, X509CertificateGenerator } from "@peculiar/x509";
import { isForgeable, signatureAlgorithm } from "../../../../tools/verify/certificate/signature-algorithm";

cryptoProvider.set(webcrypto);

describe("signatureAlgorithm", () => {
  const algorithms = [
    [{ name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" }, "ecdsa-with-SHA256", false],
    [{ name: "Ed25519" }, "Ed25519", false],
    [rsa("RSASSA-PKCS1-v1_5", "SHA-384"), "sha384WithRSAEncryption", false],
    [rsa("RSASSA-PKCS1-v1_5", "SHA-1"), "sha1WithRSAEncryption", true],
    [rsa("RSA-PSS", "SHA-256"), "rsassaPss with sha256", false],
    [rsa("RSA-PSS", "SHA-512"), "rsassaPss with sha512", false],
    [rsa("RSA-PSS", "SHA-1"), "rsassaPss with sha1", true],
  ] as const;
  for (const [algorithm, name, forgeable] of algorithms)
    it(`reads ${name}, which ${forgeable ? "can" : "cannot"} be forged`, async () => {
      const keys = (await webcrypto.subtle.generateKey(algorithm, true, [
        "sign",
        "verify",
      ])) as webcrypto.CryptoKeyPair;
      const certificate = await X509CertificateGenerator.createSelfSigned({
        name: "CN=Test",
        keys,
        signingAlgorithm: algorithm,
      });
      const read = signatureAlgorithm(new X509Certificate(Buffer.from(certificate.rawData)));
      equal(read, name);
      equal(isForgeable(read), forgeable);
    });
});

function rsa(name: string, hash: string) {
  return { name, hash, modulusLength: 2048, saltLength: 20, publicExponent: new Uint8Array([1, 0, 1]) };
}
