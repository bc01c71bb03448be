// What @peculiar/x509 is built on wants it, and says so where it is missing.
import "reflect-metadata";
import { createHash, webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";

x509.cryptoProvider.set(webcrypto);

const day = 24 * 60 * 60 * 1000;
const ec = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const rsa = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

/** A key and its certificate, in PEM. */
export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
  /** Hash of the public key, as Chromium names certificates that it is to take. */
  readonly keyHash: string;
}

/** A certificate authority that lives as long as a test. */
export class Authority {
  private constructor(
    private readonly keys: webcrypto.CryptoKeyPair,
    private readonly certificate: x509.X509Certificate,
  ) {}

  static async create(): Promise<Authority> {
    const keys = await webcrypto.subtle.generateKey(ec, true, ["sign", "verify"]);
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: "01",
      name: "CN=Throw-away authority of a test",
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + 400 * day),
      keys,
      signingAlgorithm: ec,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    });
    return new Authority(keys, certificate);
  }

  /** The authority's own certificate, in PEM. */
  get pem(): string {
    return this.certificate.toString("pem");
  }

  /** Makes a certificate for hosts, with the kind of key that ACM's name for it says. */
  async issue(hosts: readonly string[], keyAlgorithm: string): Promise<ServerCertificate> {
    const algorithm = keyAlgorithm.startsWith("RSA") ? rsa : ec;
    const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString("hex"),
      subject: `CN=${hosts[0] ?? ""}`,
      issuer: this.certificate.subject,
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + 200 * day),
      publicKey: keys.publicKey,
      signingKey: this.keys.privateKey,
      signingAlgorithm: ec,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(
          x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment,
          true,
        ),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: "dns", value }))),
        await x509.AuthorityKeyIdentifierExtension.create(this.keys.publicKey),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    });
    const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey));
    const spki = Buffer.from(await webcrypto.subtle.exportKey("spki", keys.publicKey));
    return {
      key: `-----BEGIN PRIVATE KEY-----\n${pkcs8.toString("base64")}\n-----END PRIVATE KEY-----\n`,
      cert: certificate.toString("pem"),
      keyHash: createHash("sha256").update(spki).digest("base64"),
    };
  }
}
