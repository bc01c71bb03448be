import { creationDate, hexId, uuid } from "../resource-type";
import type { Birth, ResourceTypes } from "../resource-type";

function namesOf({ inputs, text }: Birth): string[] {
  const others = (inputs["subjectAlternativeNames"] ?? []) as readonly string[];
  return [...new Set([text("domainName"), ...others])];
}

/** AWS Certificate Manager. */
export const acm: ResourceTypes = {
  "aws:acm/certificate:Certificate": {
    id: ({ region, account }) => `arn:aws:acm:${region}:${account}:certificate/${uuid()}`,
    outputs: (birth) => ({
      arn: birth.id,
      domainValidationOptions: namesOf(birth).map((domainName) => ({
        domainName,
        resourceRecordName: `_${hexId(32)}.${domainName}.`,
        resourceRecordType: "CNAME",
        resourceRecordValue: `_${hexId(32)}.acm-validations.aws.`,
      })),
      subjectAlternativeNames: namesOf(birth),
      keyAlgorithm: birth.text("keyAlgorithm") || "RSA_2048",
      notAfter: "",
      notBefore: creationDate,
      renewalEligibility: "INELIGIBLE",
      status: "PENDING_VALIDATION",
      type: "AMAZON_ISSUED",
    }),
    unique: [],
    replacedBy: [
      "domainName",
      "subjectAlternativeNames",
      "validationMethod",
      "keyAlgorithm",
      "validationOptions",
    ],
  },
  "aws:acm/certificateValidation:CertificateValidation": {
    id: () => creationDate,
    unique: ["certificateArn"],
    replacedBy: ["certificateArn", "validationRecordFqdns"],
    problems: ({ certificateArn, region }) =>
      typeof certificateArn === "string" && !certificateArn.includes(`:${String(region)}:`)
        ? [
            {
              property: "certificateArn",
              reason: `the certificate ${certificateArn} is not in ${String(region)}`,
            },
          ]
        : [],
  },
};
