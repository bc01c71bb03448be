import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknownFlag } from "../../../support/policy-evaluate";

const unsigned = "signingDisabled is true, so unsigned tokens reach the function. Set it to false.";

export const cases: PolicyCases = {
  resources: [
    of(["aws:iot/authorizer:Authorizer", "aws-native:iot:Authorizer"], {
      omitted: [],
      allowed: { "signed tokens": { signingDisabled: false } },
      denied: { "unsigned tokens": [{ signingDisabled: true }, unsigned] },
      undecided: { "an unknown answer": [{ signingDisabled: unknownFlag }, "signingDisabled"] },
    }),
  ],
};
