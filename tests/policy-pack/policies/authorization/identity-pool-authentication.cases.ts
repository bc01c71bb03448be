import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknownFlag } from "../../../support/policy-evaluate";

const guests =
  "allowUnauthenticatedIdentities is true, so anyone gets AWS credentials without signing in. Set it to false.";
const classic =
  "allowClassicFlow is true, so clients choose their role and get credentials without a scope-down policy. Set it to false.";

export const cases: PolicyCases = {
  resources: [
    of(["aws:cognito/identityPool:IdentityPool", "aws-native:cognito:IdentityPool"], {
      omitted: [],
      allowed: {
        "users alone": { allowUnauthenticatedIdentities: false, allowClassicFlow: false },
        "users alone, as text": { allowUnauthenticatedIdentities: "false" },
      },
      denied: {
        guests: [{ allowUnauthenticatedIdentities: true }, guests],
        "guests and the classic flow": [
          { allowUnauthenticatedIdentities: "true", allowClassicFlow: true },
          guests,
          classic,
        ],
      },
      undecided: {
        "an unknown answer": [
          { allowUnauthenticatedIdentities: unknownFlag, allowClassicFlow: true },
          "allowUnauthenticatedIdentities",
          classic,
        ],
      },
    }),
  ],
};
