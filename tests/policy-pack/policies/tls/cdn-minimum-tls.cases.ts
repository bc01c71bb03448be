import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what a deployed distribution negotiates: that is the probes' part. */
export const cases: PolicyCases = {
  resources: [
    of("aws:cloudfront/distribution:Distribution", {
      omitted: [
        "viewerCertificate has no certificate of its own, so CloudFront's default one holds and TLS 1.0 is accepted. Set acmCertificateArn, sslSupportMethod sni-only and minimumProtocolVersion TLSv1.2_2021.",
      ],
      allowed: {
        "a certificate of its own and 1.2": {
          viewerCertificate: {
            acmCertificateArn: unknown,
            sslSupportMethod: "sni-only",
            minimumProtocolVersion: "TLSv1.2_2021",
          },
        },
        "a certificate of IAM": {
          viewerCertificate: { iamCertificateId: "x", minimumProtocolVersion: "TLSv1.2_2019" },
        },
        "1.3": { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.3_2025" } },
        "a version of a later year": {
          viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2031" },
        },
      },
      denied: {
        "no minimum": [
          { viewerCertificate: { acmCertificateArn: "arn", sslSupportMethod: "sni-only" } },
          "viewerCertificate.minimumProtocolVersion is not set, so viewers may use TLS 1.0. Set it to TLSv1.2_2021.",
        ],
        "TLS 1.0": [
          { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1" } },
          "viewerCertificate.minimumProtocolVersion TLSv1 accepts TLS 1.0; the minimum is TLS 1.2. Set it to TLSv1.2_2021.",
        ],
        "TLS 1.0 of 2016": [
          { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1_2016" } },
          "viewerCertificate.minimumProtocolVersion TLSv1_2016 accepts TLS 1.0; the minimum is TLS 1.2. Set it to TLSv1.2_2021.",
        ],
        "TLS 1.1": [
          { viewerCertificate: { acmCertificateArn: unknown, minimumProtocolVersion: "TLSv1.1_2016" } },
          "viewerCertificate.minimumProtocolVersion TLSv1.1_2016 accepts TLS 1.1; the minimum is TLS 1.2. Set it to TLSv1.2_2021.",
        ],
        "SSL 3.0": [
          { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "SSLv3" } },
          "viewerCertificate.minimumProtocolVersion SSLv3 accepts SSL 3.0; the minimum is TLS 1.2. Set it to TLSv1.2_2021.",
        ],
        "the default certificate, whatever minimum is written": [
          {
            viewerCertificate: { cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1.2_2021" },
          },
          "viewerCertificate has no certificate of its own, so CloudFront's default one holds and TLS 1.0 is accepted. Set acmCertificateArn, sslSupportMethod sni-only and minimumProtocolVersion TLSv1.2_2021.",
        ],
        "no certificate at all": [
          { defaultCacheBehavior: { viewerProtocolPolicy: "https-only" } },
          "viewerCertificate has no certificate of its own, so CloudFront's default one holds and TLS 1.0 is accepted. Set acmCertificateArn, sslSupportMethod sni-only and minimumProtocolVersion TLSv1.2_2021.",
        ],
      },
      undecided: {
        "an unknown minimum": [
          { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: unknown } },
          "viewerCertificate.minimumProtocolVersion",
        ],
        "an unknown certificate block": [{ viewerCertificate: unknownObject }, "viewerCertificate"],
        "a name that says nothing": [
          { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "modern" } },
          'viewerCertificate.minimumProtocolVersion is "modern", which is in no catalogue and says no version of TLS',
        ],
      },
      repaired: {
        "no minimum": {
          viewerCertificate: {
            acmCertificateArn: "arn",
            sslSupportMethod: "sni-only",
            minimumProtocolVersion: "TLSv1.2_2021",
          },
        },
        "TLS 1.0": {
          viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" },
        },
        "TLS 1.0 of 2016": {
          viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" },
        },
        "TLS 1.1": {
          viewerCertificate: { acmCertificateArn: unknown, minimumProtocolVersion: "TLSv1.2_2021" },
        },
        "SSL 3.0": {
          viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" },
        },
      },
    }),
    of("aws:cloudfront/distribution:Distribution", {
      config: { minimum: "1.3" },
      omitted: [
        "viewerCertificate has no certificate of its own, so CloudFront's default one holds and TLS 1.0 is accepted. Set acmCertificateArn, sslSupportMethod sni-only and minimumProtocolVersion TLSv1.3_2025.",
      ],
      allowed: {
        "1.3": { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.3_2025" } },
      },
      denied: {
        "1.2": [
          { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" } },
          "viewerCertificate.minimumProtocolVersion TLSv1.2_2021 accepts TLS 1.2; the minimum is TLS 1.3. Set it to TLSv1.3_2025.",
        ],
      },
      undecided: {},
      repaired: {
        "1.2": { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.3_2025" } },
      },
    }),
    of("aws:cloudfront/multitenantDistribution:MultitenantDistribution", {
      omitted: [
        "viewerCertificate has no certificate of its own, so CloudFront's default one holds and TLS 1.0 is accepted. Set acmCertificateArn, sslSupportMethod sni-only and minimumProtocolVersion TLSv1.2_2021.",
      ],
      allowed: {
        "1.2": { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" } },
      },
      denied: {
        "the default certificate": [
          { viewerCertificate: { cloudfrontDefaultCertificate: true } },
          "viewerCertificate has no certificate of its own, so CloudFront's default one holds and TLS 1.0 is accepted. Set acmCertificateArn, sslSupportMethod sni-only and minimumProtocolVersion TLSv1.2_2021.",
        ],
      },
      undecided: {
        "an unknown minimum": [
          { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: unknown } },
          "viewerCertificate.minimumProtocolVersion",
        ],
      },
    }),
    of("aws-native:cloudfront:Distribution", {
      omitted: [
        "distributionConfig.viewerCertificate has no certificate of its own, so CloudFront's default one holds and TLS 1.0 is accepted. Set acmCertificateArn, sslSupportMethod sni-only and minimumProtocolVersion TLSv1.2_2021.",
      ],
      allowed: {
        "1.2": {
          distributionConfig: {
            viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" },
          },
        },
      },
      denied: {
        "no minimum": [
          { distributionConfig: { viewerCertificate: { acmCertificateArn: "arn" } } },
          "distributionConfig.viewerCertificate.minimumProtocolVersion is not set, so viewers may use TLS 1.0. Set it to TLSv1.2_2021.",
        ],
        "the default certificate": [
          {
            distributionConfig: {
              viewerCertificate: {
                cloudFrontDefaultCertificate: true,
                minimumProtocolVersion: "TLSv1.2_2021",
              },
            },
          },
          "distributionConfig.viewerCertificate has no certificate of its own, so CloudFront's default one holds and TLS 1.0 is accepted. Set acmCertificateArn, sslSupportMethod sni-only and minimumProtocolVersion TLSv1.2_2021.",
        ],
      },
      undecided: {
        "an unknown configuration": [{ distributionConfig: unknownObject }, "distributionConfig"],
      },
      repaired: {
        "no minimum": {
          distributionConfig: {
            viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" },
          },
        },
      },
    }),
  ],
};
