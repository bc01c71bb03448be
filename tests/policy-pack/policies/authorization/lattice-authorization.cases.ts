import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const open = "authType is NONE, so callers are not asked who they are. Set it to AWS_IAM.";
const policy = (statement: object) => ({
  policy: {
    Statement: [{ Effect: "Allow", Action: "vpc-lattice-svcs:Invoke", Resource: "*", ...statement }],
  },
});

export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:vpclattice/service:Service",
        "aws:vpclattice/serviceNetwork:ServiceNetwork",
        "aws-native:vpclattice:Service",
        "aws-native:vpclattice:ServiceNetwork",
      ],
      {
        omitted: [open],
        allowed: { IAM: { authType: "AWS_IAM" } },
        denied: {
          NONE: [{ authType: "NONE" }, open],
          "a type that does not exist": [
            { authType: "JWT" },
            "authType is of a kind that does not exist. Set it to AWS_IAM.",
          ],
        },
        undecided: { "an unknown type": [{ authType: unknown }, "authType"] },
      },
    ),
    of(["aws:vpclattice/authPolicy:AuthPolicy", "aws-native:vpclattice:AuthPolicy"], {
      omitted: [],
      allowed: {
        "a role": policy({ Principal: { AWS: "arn:aws:iam::123456789012:role/orders" } }),
        "an organization": policy({
          Principal: "*",
          Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abcdef" } },
        }),
      },
      denied: {
        everyone: [
          policy({ Principal: "*" }),
          'policy allows Principal "*" without a condition that says who, so anonymous callers are let in. Name the principals, or add a condition on aws:PrincipalOrgID.',
        ],
      },
      undecided: {
        "an unknown policy": [{ policy: unknown }, "policy"],
        "an unknown principal": [policy({ Principal: unknown }), "policy.Statement[0].Principal"],
      },
    }),
  ],
};
