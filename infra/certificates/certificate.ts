import * as acm from "@pulumi/aws/acm";
import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";

/** What a certificate is for. */
export interface CertificateArgs {
  /** Host names, the first being the certificate's own name. */
  readonly hosts: readonly [string, ...string[]];
  /** Public hosted zone of all the host names. */
  readonly hostedZoneId: pulumi.Input<string>;
  /** Kind of key: P-256 unless the service that serves the certificate takes RSA only. */
  readonly keyAlgorithm: "EC_prime256v1" | "RSA_2048";
}

/** An ACM certificate, in the region of its provider, that is usable: its hosts are proven by DNS. */
export class Certificate extends pulumi.ComponentResource {
  /** ARN of the certificate, known once ACM has issued it. */
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: CertificateArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:Certificate", name, {}, opts);
    const [domainName, ...subjectAlternativeNames] = args.hosts;

    const certificate = new acm.Certificate(
      name,
      {
        domainName,
        ...(subjectAlternativeNames.length === 0 ? {} : { subjectAlternativeNames }),
        validationMethod: "DNS",
        keyAlgorithm: args.keyAlgorithm,
        options: { certificateTransparencyLoggingPreference: "ENABLED" },
      },
      { parent: this },
    );

    const records = args.hosts.map((host) => {
      const proof = certificate.domainValidationOptions.apply((proofs) => proofFor(host, proofs));
      return new route53.Record(
        `${name}-${host}`,
        {
          zoneId: args.hostedZoneId,
          name: proof.resourceRecordName,
          type: proof.resourceRecordType,
          records: [proof.resourceRecordValue],
          ttl: 300,
          // A proof of the same host is the same record, in whatever region and stack its certificate is.
          allowOverwrite: true,
        },
        { parent: this },
      );
    });

    const validation = new acm.CertificateValidation(
      name,
      { certificateArn: certificate.arn, validationRecordFqdns: records.map((record) => record.fqdn) },
      { parent: this },
    );

    this.arn = validation.certificateArn;
    this.registerOutputs({ arn: this.arn });
  }
}

/** ACM lists its proofs in no given order. */
function proofFor<Proof extends { domainName: string }>(host: string, proofs: Proof[]): Proof {
  const proof = proofs.find(({ domainName }) => domainName === host);
  if (proof === undefined) throw new Error(`ACM gave no validation record for ${host}.`);
  return proof;
}
