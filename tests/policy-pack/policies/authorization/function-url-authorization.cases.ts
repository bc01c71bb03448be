import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

export const cases: PolicyCases = {
  resources: (
    [
      ["aws:lambda/functionUrl:FunctionUrl", "authorizationType"],
      ["aws-native:lambda:Url", "authType"],
    ] as const
  ).map(([type, property]) => {
    const open = `${property} is NONE, so anyone may call the function. Set it to AWS_IAM.`;
    return of(type, {
      omitted: [open],
      allowed: { IAM: { [property]: "AWS_IAM" } },
      denied: {
        NONE: [{ [property]: "NONE" }, open],
        "a kind that does not exist": [
          { [property]: "JWT" },
          `${property} is of a kind that does not exist. Set it to AWS_IAM.`,
        ],
      },
      undecided: { "an unknown kind": [{ [property]: unknown }, property] },
    });
  }),
};
