import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on who may call the API, and how much. */
export const apiAuthorization: readonly Requirement[] = [
  {
    scenario: scenarios.authentication,
    protection: "Every method asks who its caller is.",
    mutations: [
      {
        file: "infra/api/add-method.ts",
        remove: "...args.authorization,",
        replaceBy: 'authorization: "NONE",',
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API asks every caller who it is, but for preflights",
    },
    policies: ["api-authorization"],
    probe: "auth-valid-caller",
  },
  {
    scenario: scenarios.authentication,
    protection: "No stack can do without authorization.",
    mutations: [
      {
        file: "infra/settings/settings-table.ts",
        remove: 'choice(["cognito", "iam"])',
        replaceBy: 'choice(["cognito", "iam", "none"])',
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse no authorization",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "A token must hold a scope of the API.",
    mutations: [
      {
        file: "infra/api/add-authorization.ts",
        remove: "...(by.scopes.length === 0 ? {} : { authorizationScopes: [...by.scopes] }),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API takes access tokens of the user pool that hold its scope",
    },
    probe: "auth-token-use",
  },
  {
    scenario: scenarios.authentication,
    protection: "With iam, no other account's callers are let in.",
    mutations: [
      {
        file: "infra/api/resource-policy.ts",
        remove: "iam: ofAnyApi(`${stageName}/OPTIONS/*`)",
        replaceBy: 'iam: "*"',
      },
    ],
    test: {
      file: "tests/infra/api/resource-policy.test.ts",
      title:
        "api resource policy says nothing for callers with IAM, so that those of other accounts are refused, and lets preflights through",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "With iam, every method takes signed requests alone.",
    mutations: [
      {
        file: "infra/api/add-authorization.ts",
        remove: 'authorization: "AWS_IAM"',
        replaceBy: 'authorization: "NONE"',
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API takes signatures alone with iam",
    },
    probe: "auth-valid-caller",
    probedOn: { settings: { authorization: "iam" } },
  },
  {
    scenario: scenarios.authentication,
    protection: "Requests that lack what a method asks for are refused before the back end.",
    mutations: [
      {
        file: "infra/api/add-method.ts",
        remove: "    requestValidatorId,\n",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API refuses requests that lack what a method asks for",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "A function behind the API can be called by its own route alone.",
    mutations: [
      {
        file: "infra/api/allow-invocation.ts",
        remove: "sourceArn: methodArn,",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API lets each function be called by its own route alone",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "All callers together are limited.",
    mutations: [
      {
        file: "infra/api/add-stage.ts",
        remove: "throttlingRateLimit: args.throttle.rateLimit,",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API limits all callers together",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "A function behind the API can be called at all: its permission has an id that Lambda takes.",
    mutations: [
      {
        file: "infra/api/allow-invocation.ts",
        remove: 'statementIdPrefix: "api-gateway-",',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API gives permissions ids that Lambda takes, made from nothing that a route says",
    },
  },
];
