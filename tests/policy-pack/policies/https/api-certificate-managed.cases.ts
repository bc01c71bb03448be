import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const handsOver = (path: string) =>
  `${path} hands over a certificate that nobody renews, with its private key. Leave it out, and set regionalCertificateArn, or certificateArn for an edge-optimized endpoint, to the ARN of an ACM certificate.`;

/** Says nothing about whether the certificate of an ARN is renewed: an imported one is not. */
export const cases: PolicyCases = {
  resources: [
    of("aws:apigateway/domainName:DomainName", {
      omitted: [],
      allowed: {
        "a regional certificate": { regionalCertificateArn: "arn:aws:acm:eu-west-1:1:certificate/a" },
        "an empty body": { certificateArn: unknown, certificateBody: "" },
      },
      denied: {
        "a certificate and its key": [
          { certificateName: "api", certificateBody: unknown, certificatePrivateKey: unknown },
          handsOver("certificateBody"),
        ],
        "a key alone": [{ certificatePrivateKey: unknown }, handsOver("certificatePrivateKey")],
      },
      undecided: {},
      readsNothing: true,
    }),
  ],
};
