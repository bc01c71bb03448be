import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:transfer/server:Server", "aws-native:transfer:Server"], {
      omitted: [
        "securityPolicyName is not set, so the server gets TransferSecurityPolicy-2018-11. Set it to TransferSecurityPolicy-2024-01.",
      ],
      allowed: {
        "a newer policy": { securityPolicyName: "TransferSecurityPolicy-2024-01" },
        FIPS: { securityPolicyName: "TransferSecurityPolicy-FIPS-2024-01" },
        "a policy of a later year": { securityPolicyName: "TransferSecurityPolicy-2031-01" },
      },
      denied: {
        "the policy of 2018": [
          { securityPolicyName: "TransferSecurityPolicy-2018-11" },
          "securityPolicyName TransferSecurityPolicy-2018-11 still takes SHA-1 and RSA key exchange. Set it to TransferSecurityPolicy-2024-01.",
        ],
        "nothing said": [
          { domain: "S3" },
          "securityPolicyName is not set, so the server gets TransferSecurityPolicy-2018-11. Set it to TransferSecurityPolicy-2024-01.",
        ],
      },
      undecided: { "an unknown policy": [{ securityPolicyName: unknown }, "securityPolicyName"] },
      repaired: {
        "the policy of 2018": { securityPolicyName: "TransferSecurityPolicy-2024-01" },
        "nothing said": { domain: "S3", securityPolicyName: "TransferSecurityPolicy-2024-01" },
      },
    }),
  ],
};
