import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const ofClient = (type: string | readonly string[], property: string) =>
  of(type, {
    omitted: [],
    allowed: {
      "the code flow": { [property]: ["code"] },
      "a client for machines": { [property]: ["client_credentials"] },
    },
    denied: {
      "the implicit flow beside the code flow": [
        { [property]: ["code", "implicit"] },
        `${property}[1] is implicit, which puts tokens into the address of a page. Use code, with PKCE.`,
      ],
    },
    undecided: {
      "an unknown flow, and still judges the others": [
        { [property]: [unknown, "implicit"] },
        `${property}[0]`,
        `${property}[1] is implicit, which puts tokens into the address of a page. Use code, with PKCE.`,
      ],
    },
  });

export const cases: PolicyCases = {
  resources: [
    ofClient(
      [
        "aws:cognito/userPoolClient:UserPoolClient",
        "aws:cognito/managedUserPoolClient:ManagedUserPoolClient",
      ],
      "allowedOauthFlows",
    ),
    ofClient("aws-native:cognito:UserPoolClient", "allowedOAuthFlows"),
  ],
};
