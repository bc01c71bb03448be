import { arn } from "./arn";
import type { ConstraintTable } from "./constraint";

const requestCertificate = "https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html";
const domainName = /^(\*\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$/;

/** AWS Certificate Manager. */
export const acm: ConstraintTable = {
  "aws:acm/certificate:Certificate": [
    { path: "domainName", pattern: domainName, length: { least: 1, most: 64 }, source: requestCertificate },
    { path: "subjectAlternativeNames", length: { most: 100 }, source: requestCertificate },
    {
      path: "subjectAlternativeNames.*",
      pattern: domainName,
      length: { least: 1, most: 253 },
      source: requestCertificate,
    },
    {
      path: "validationMethod",
      oneOf: ["DNS", "EMAIL", "HTTP"],
      excludes: ["privateKey", "certificateBody"],
      source: requestCertificate,
    },
    {
      path: "keyAlgorithm",
      oneOf: [
        "RSA_1024",
        "RSA_2048",
        "RSA_3072",
        "RSA_4096",
        "EC_prime256v1",
        "EC_secp384r1",
        "EC_secp521r1",
      ],
      source: requestCertificate,
    },
    {
      path: "options.certificateTransparencyLoggingPreference",
      oneOf: ["ENABLED", "DISABLED"],
      source: "https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateOptions.html",
    },
  ],
  "aws:acm/certificateValidation:CertificateValidation": [
    {
      path: "certificateArn",
      pattern: arn,
      source: "https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html",
    },
  ],
};
