import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on AWS credentials of users, with authorization by IAM. */
export const apiCredentials: readonly Requirement[] = [
  {
    scenario: scenarios.authentication,
    protection: "Nobody gets credentials without signing in.",
    mutations: [
      {
        file: "infra/api/api-credentials.ts",
        remove: "allowUnauthenticatedIdentities: false",
        replaceBy: "allowUnauthenticatedIdentities: true",
      },
    ],
    test: {
      file: "tests/infra/api/api-credentials.test.ts",
      title: "api credentials are not for guests",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "A user who is signed out or deleted gets no credentials.",
    mutations: [
      {
        file: "infra/api/api-credentials.ts",
        remove: "serverSideTokenCheck: true",
        replaceBy: "serverSideTokenCheck: false",
      },
    ],
    test: {
      file: "tests/infra/api/api-credentials.test.ts",
      title: "api credentials are for tokens of the client, about which the user pool is asked each time",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "Users of other identity pools cannot take the role.",
    mutations: [
      {
        file: "infra/api/api-credentials.ts",
        remove: 'StringEquals: { "cognito-identity.amazonaws.com:aud": pool.id },',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/api-credentials.test.ts",
      title: "api credentials are of a role that signed-in users of this pool alone take",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "Credentials are good for the API's routes alone.",
    mutations: [
      {
        file: "infra/api/api-credentials.ts",
        remove: "Resource: args.methodArns",
        replaceBy: 'Resource: "*"',
      },
    ],
    test: {
      file: "tests/infra/api/api-credentials.test.ts",
      title: "api credentials are good for exactly the API's methods, for an hour",
    },
  },
];
