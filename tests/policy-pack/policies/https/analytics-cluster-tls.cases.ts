import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:emr/securityConfiguration:SecurityConfiguration", {
      omitted: [],
      allowed: {
        "encrypted on the way": {
          configuration:
            '{"EncryptionConfiguration":{"EnableInTransitEncryption":true,"InTransitEncryptionConfiguration":{}}}',
        },
      },
      denied: {
        "at rest alone": [
          {
            configuration:
              '{"EncryptionConfiguration":{"EnableInTransitEncryption":false,"EnableAtRestEncryption":true}}',
          },
          "configuration.EncryptionConfiguration.EnableInTransitEncryption is not true, so nodes exchange data in plain text. Set it to true, with the certificates in InTransitEncryptionConfiguration.",
        ],
        "nothing said": [
          { configuration: '{"EncryptionConfiguration":{"EnableAtRestEncryption":true}}' },
          "configuration.EncryptionConfiguration.EnableInTransitEncryption is not true, so nodes exchange data in plain text. Set it to true, with the certificates in InTransitEncryptionConfiguration.",
        ],
      },
      undecided: { "an unknown configuration": [{ configuration: unknown }, "configuration"] },
    }),
    of("aws-native:emr:SecurityConfiguration", {
      omitted: [],
      allowed: {
        "encrypted on the way": {
          securityConfiguration:
            '{"EncryptionConfiguration":{"EnableInTransitEncryption":true,"InTransitEncryptionConfiguration":{}}}',
        },
      },
      denied: {
        "at rest alone": [
          {
            securityConfiguration:
              '{"EncryptionConfiguration":{"EnableInTransitEncryption":false,"EnableAtRestEncryption":true}}',
          },
          "securityConfiguration.EncryptionConfiguration.EnableInTransitEncryption is not true, so nodes exchange data in plain text. Set it to true, with the certificates in InTransitEncryptionConfiguration.",
        ],
        "nothing said": [
          { securityConfiguration: '{"EncryptionConfiguration":{"EnableAtRestEncryption":true}}' },
          "securityConfiguration.EncryptionConfiguration.EnableInTransitEncryption is not true, so nodes exchange data in plain text. Set it to true, with the certificates in InTransitEncryptionConfiguration.",
        ],
      },
      undecided: {
        "an unknown configuration": [{ securityConfiguration: unknown }, "securityConfiguration"],
      },
    }),
  ],
};
