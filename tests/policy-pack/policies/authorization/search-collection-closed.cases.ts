import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy",
        "aws-native:opensearchserverless:SecurityPolicy",
      ],
      {
        omitted: [],
        allowed: {
          "VPC endpoints alone": {
            type: "network",
            policy: '[{"Rules":[],"AllowFromPublic":false,"SourceVPCEs":["vpce-1"]}]',
          },
          "a policy on encryption": { type: "encryption", policy: '{"Rules":[],"AWSOwnedKey":true}' },
        },
        denied: {
          "open to the internet in one block": [
            {
              type: "network",
              policy: '[{"Rules":[],"SourceVPCEs":["vpce-1"]},{"Rules":[],"AllowFromPublic":true}]',
            },
            "policy[1].AllowFromPublic is true, so the whole internet reaches the collection. Set it to false, and name the VPC endpoints in SourceVPCEs.",
          ],
        },
        undecided: {
          "an unknown policy": [{ type: "network", policy: unknown }, "policy"],
          "an unknown kind": [{ type: unknown, policy: '[{"AllowFromPublic":true}]' }, "type"],
        },
      },
    ),
    of(
      [
        "aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy",
        "aws-native:opensearchserverless:AccessPolicy",
      ],
      {
        omitted: [],
        allowed: {
          "a role": {
            type: "data",
            policy: '[{"Rules":[],"Principal":["arn:aws:iam::111122223333:role/r"]}]',
          },
        },
        denied: {
          everyone: [
            { type: "data", policy: '[{"Rules":[],"Principal":["*"]}]' },
            "policy[0].Principal[0] is everyone. Name the principal by its ARN.",
          ],
        },
        undecided: { "an unknown policy": [{ type: "data", policy: unknown }, "policy"] },
      },
    ),
  ],
};
