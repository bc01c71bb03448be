import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknownFlag } from "../../../support/policy-evaluate";

const open = (path: string) =>
  `${path} is true, so clients that do not say who they are may connect. Set it to false.`;

export const cases: PolicyCases = {
  resources: [
    of("aws:msk/cluster:Cluster", {
      omitted: [],
      allowed: { "clients that sign in": { clientAuthentication: { sasl: { iam: true } } } },
      denied: {
        "strangers beside clients that sign in": [
          { clientAuthentication: { sasl: { iam: true }, unauthenticated: true } },
          open("clientAuthentication.unauthenticated"),
        ],
      },
      undecided: {
        "an unknown answer": [
          { clientAuthentication: { unauthenticated: unknownFlag } },
          "clientAuthentication.unauthenticated",
        ],
      },
    }),
    of("aws-native:msk:Cluster", {
      omitted: [],
      allowed: {
        "clients that sign in": {
          clientAuthentication: { sasl: { iam: { enabled: true } }, unauthenticated: { enabled: false } },
        },
      },
      denied: {
        strangers: [
          { clientAuthentication: { unauthenticated: { enabled: true } } },
          open("clientAuthentication.unauthenticated.enabled"),
        ],
      },
      undecided: {
        "an unknown answer": [
          { clientAuthentication: { unauthenticated: { enabled: unknownFlag } } },
          "clientAuthentication.unauthenticated.enabled",
        ],
      },
    }),
  ],
};
