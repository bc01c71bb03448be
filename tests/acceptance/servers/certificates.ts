// What @peculiar/x509 is built on wants it, and says so where it is missing.
import "reflect-metadata";
import { createPrivateKey, generateKeyPairSync, webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";
import { signedWith } from "./forge-certificate";

x509.cryptoProvider.set(webcrypto);

const day = 24 * 60 * 60 * 1000;
const ec = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const rsa = (modulusLength: number) => ({
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength,
  publicExponent: new Uint8Array([1, 0, 1]),
});

/** Curves that the Web Cryptography API has none of, by OpenSSL's names. */
const shortCurves = { "P-192": "prime192v1", "P-224": "secp224r1" } as const;

/** How a server's certificate is made; left out, as the stack's own are. */
export interface CertificateWish {
  readonly names?: readonly string[];
  /** Authorities may leave it out: the names are what counts. */
  readonly subject?: "none";
  readonly key?: "ec" | "rsa-2048" | "rsa-1024" | keyof typeof shortCurves;
  /** Days from now. */
  readonly validFrom?: number;
  readonly validTo?: number;
  readonly issuer?:
    | "authority"
    | "intermediate"
    | "intermediate that is not sent"
    | "intermediate with a short key"
    | "stranger"
    | "itself";
  /** What it is signed with, by an RSA authority. */
  readonly hash?: "RSA-SHA1" | "RSA-MD5";
}

/** A key and its certificate with what leads to the authority, in PEM. */
export interface IssuedCertificate {
  readonly key: string;
  readonly cert: string;
}

interface Issuer {
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: x509.X509Certificate;
  readonly algorithm: typeof ec | ReturnType<typeof rsa>;
}

/** An authority with an intermediate one, and another that nobody trusts. */
export class TestAuthorities {
  readonly #issued = new Map<string, Promise<IssuedCertificate>>();

  private constructor(
    private readonly root: Issuer,
    private readonly intermediate: Issuer,
    private readonly stranger: Issuer,
    private readonly rsaRoot: Issuer,
    private readonly short: Issuer,
  ) {}

  static async create(): Promise<TestAuthorities> {
    const root = await authority("CN=Throw-away authority of a test", ec);
    return new TestAuthorities(
      root,
      await authority("CN=Intermediate authority of a test", ec, root),
      await authority("CN=Authority that nobody trusts", ec),
      await authority("CN=RSA authority of a test", rsa(2048)),
      await authority("CN=Intermediate authority with a short key", rsa(1024), root),
    );
  }

  /** The trusted authorities, in PEM. */
  get pem(): string {
    return [this.root, this.rsaRoot].map(({ certificate }) => certificate.toString("pem")).join("\n");
  }

  /** The certificate that is wished for; the same wish is made true once. */
  issue(host: string, wish: CertificateWish): Promise<IssuedCertificate> {
    const key = JSON.stringify([host, wish]);
    const issued = this.#issued.get(key) ?? this.#issue(host, wish);
    this.#issued.set(key, issued);
    return issued;
  }

  async #issue(host: string, wish: CertificateWish): Promise<IssuedCertificate> {
    const algorithm = wish.key?.startsWith("rsa-") === true ? rsa(Number(wish.key.slice(4))) : ec;
    const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
    const short =
      wish.key !== undefined && wish.key in shortCurves
        ? shortKey(wish.key as keyof typeof shortCurves)
        : undefined;
    const subject = wish.subject === "none" ? "" : `CN=${wish.names?.[0] ?? host}`;
    const issuer = this.#issuerOf(wish);
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: serial(),
      subject,
      issuer: issuer?.certificate.subject ?? subject,
      notBefore: new Date(Date.now() + (wish.validFrom ?? -1) * day),
      notAfter: new Date(Date.now() + (wish.validTo ?? 200) * day),
      publicKey: short === undefined ? keys.publicKey : new x509.PublicKey(short.spki),
      signingKey: (issuer?.keys ?? keys).privateKey,
      signingAlgorithm: issuer?.algorithm ?? algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(
          (wish.names ?? [host]).map((value) => ({ type: "dns" as const, value })),
          wish.subject === "none",
        ),
      ],
    });
    const pkcs8 = short?.pkcs8 ?? Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey));
    const isSent = wish.issuer === "intermediate" || wish.issuer === "intermediate with a short key";
    const chain = isSent && issuer ? [issuer.certificate.toString("pem")] : [];
    return {
      key: `-----BEGIN PRIVATE KEY-----\n${pkcs8.toString("base64")}\n-----END PRIVATE KEY-----\n`,
      cert: [await this.#signed(certificate.toString("pem"), wish), ...chain].join("\n"),
    };
  }

  async #signed(pem: string, { hash }: CertificateWish): Promise<string> {
    if (hash === undefined) return pem;
    const pkcs8 = await webcrypto.subtle.exportKey("pkcs8", this.rsaRoot.keys.privateKey);
    const key = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
    return signedWith(hash, pem, key);
  }

  #issuerOf({ issuer, hash }: CertificateWish): Issuer | undefined {
    if (hash !== undefined) return this.rsaRoot;
    if (issuer === "itself") return undefined;
    if (issuer === "stranger") return this.stranger;
    if (issuer === "intermediate with a short key") return this.short;
    return issuer?.startsWith("intermediate") ? this.intermediate : this.root;
  }
}

async function authority(name: string, algorithm: Issuer["algorithm"], issuer?: Issuer): Promise<Issuer> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: name,
    issuer: issuer?.certificate.subject ?? name,
    notBefore: new Date(Date.now() - 10 * day),
    notAfter: new Date(Date.now() + 400 * day),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: issuer?.algorithm ?? algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  return { keys, certificate, algorithm };
}

function shortKey(name: keyof typeof shortCurves): { readonly spki: Buffer; readonly pkcs8: Buffer } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: shortCurves[name] });
  return {
    spki: publicKey.export({ type: "spki", format: "der" }),
    pkcs8: privateKey.export({ type: "pkcs8", format: "der" }),
  };
}

function serial(): string {
  return Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString("hex");
}
