import type { SecurityProperty } from "../security-property";

/** Properties of who may call the API, and how much. */
export const apiAuthorization: readonly SecurityProperty[] = [
  {
    property: "Every method asks who its caller is.",
    mutations: [
      {
        file: "infra/api/add-method.ts",
        remove: "...args.authorization,",
        replaceBy: 'authorization: "NONE",',
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title:
        "secure API authorizes every method but the preflight's, by access tokens of the user pool, and validates requests",
    },
    policy: "api-authorization",
  },
  {
    property: "No stack can do without authorization.",
    mutations: [
      {
        file: "infra/settings/settings-table.ts",
        remove: 'choice(["cognito", "iam"])',
        replaceBy: 'choice(["cognito", "iam", "none"])',
      },
    ],
    test: { file: "tests/infra/settings/settings.test.ts", title: "settings refuse no authorization" },
  },
  {
    property: "A token must hold a scope of the API.",
    mutations: [
      {
        file: "infra/api/add-authorization.ts",
        remove: "...(by.scopes.length === 0 ? {} : { authorizationScopes: [...by.scopes] }),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title:
        "secure API authorizes every method but the preflight's, by access tokens of the user pool, and validates requests",
    },
  },
  {
    property: "With iam, every method takes signed requests alone.",
    mutations: [
      {
        file: "infra/api/add-authorization.ts",
        remove: 'authorization: "AWS_IAM"',
        replaceBy: 'authorization: "NONE"',
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API takes signatures, and the headers that they come in, with iam",
    },
  },
  {
    property: "Requests that lack what a method asks for are refused before the back end.",
    mutations: [{ file: "infra/api/add-method.ts", remove: "    requestValidatorId,\n", replaceBy: "" }],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title:
        "secure API authorizes every method but the preflight's, by access tokens of the user pool, and validates requests",
    },
  },
  {
    property: "A function behind the API can be called by its own route alone.",
    mutations: [{ file: "infra/api/allow-invocation.ts", remove: "sourceArn: methodArn,", replaceBy: "" }],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API calls functions as they are, and lets each be called by its own route alone",
    },
  },
  {
    property: "All callers together are limited.",
    mutations: [
      {
        file: "infra/api/add-stage.ts",
        remove: "throttlingRateLimit: args.throttle.rateLimit,",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API limits all callers together, and logs no request's content",
    },
  },
];
