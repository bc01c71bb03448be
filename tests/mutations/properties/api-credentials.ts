import type { SecurityProperty } from "../security-property";

/** Properties of the AWS credentials of users who are signed in. */
export const apiCredentials: readonly SecurityProperty[] = [
  {
    property: "Nobody gets credentials without signing in.",
    mutations: [
      {
        file: "infra/api/api-credentials.ts",
        remove: "allowUnauthenticatedIdentities: false",
        replaceBy: "allowUnauthenticatedIdentities: true",
      },
    ],
    test: {
      file: "tests/infra/api/api-credentials.test.ts",
      title:
        "api credentials come from an identity pool without guests, of the site's client, whose tokens are checked each time",
    },
  },
  {
    property: "A user who is signed out or deleted gets no credentials.",
    mutations: [
      {
        file: "infra/api/api-credentials.ts",
        remove: "serverSideTokenCheck: true",
        replaceBy: "serverSideTokenCheck: false",
      },
    ],
    test: {
      file: "tests/infra/api/api-credentials.test.ts",
      title:
        "api credentials come from an identity pool without guests, of the site's client, whose tokens are checked each time",
    },
  },
  {
    property: "Users of other identity pools cannot take the role.",
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
    property: "Credentials are good for the API's routes alone.",
    mutations: [
      {
        file: "infra/api/api-credentials.ts",
        remove: "Resource: args.methodArns",
        replaceBy: 'Resource: "*"',
      },
    ],
    test: {
      file: "tests/infra/api/api-credentials.test.ts",
      title: "api credentials are good for exactly the API's routes",
    },
  },
];
