import type { SecurityProperty } from "../security-property";

/** Properties of how users sign in. */
export const signIn: readonly SecurityProperty[] = [
  {
    property: "Users sign in with a second factor.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: 'args.mfa === "required" ? "ON" : "OPTIONAL"',
        replaceBy: '"OPTIONAL"',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a user pool with strong sign-in, into which administrators let people",
    },
  },
  {
    property: "No stack can turn the second factor off.",
    mutations: [
      {
        file: "infra/settings/settings-table.ts",
        remove: 'choice(["required", "optional"])',
        replaceBy: 'choice(["required", "optional", "off"])',
      },
    ],
    test: { file: "tests/infra/settings/settings.test.ts", title: "settings refuse no second factor" },
  },
  {
    property: "Administrators, and nobody else, let people in.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "allowAdminCreateUserOnly: true",
        replaceBy: "allowAdminCreateUserOnly: false",
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a user pool with strong sign-in, into which administrators let people",
    },
  },
  {
    property: "Passwords are long.",
    mutations: [
      { file: "infra/sign-in/identity.ts", remove: "minimumLength: 14", replaceBy: "minimumLength: 6" },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a user pool with strong sign-in, into which administrators let people",
    },
  },
  {
    property: "Tokens come by authorization code, never in an address.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: 'allowedOauthFlows: ["code"]',
        replaceBy: 'allowedOauthFlows: ["implicit"]',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a public client with the code flow, short tokens, and exact https addresses",
    },
  },
  {
    property: "Codes are sent to addresses with TLS alone.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "`${origin}/callback`",
        replaceBy: '`${origin.replace("https", "http")}/callback`',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a public client with the code flow, short tokens, and exact https addresses",
    },
  },
  {
    property: "No password is sent to Cognito as it is.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: '"ALLOW_USER_SRP_AUTH"',
        replaceBy: '"ALLOW_USER_PASSWORD_AUTH"',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a public client with the code flow, short tokens, and exact https addresses",
    },
  },
  {
    property: "Nobody learns from an error whether a user exists.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: 'preventUserExistenceErrors: "ENABLED"',
        replaceBy: 'preventUserExistenceErrors: "LEGACY"',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a public client with the code flow, short tokens, and exact https addresses",
    },
  },
  {
    property: "Tokens can be revoked.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "enableTokenRevocation: true",
        replaceBy: "enableTokenRevocation: false",
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a public client with the code flow, short tokens, and exact https addresses",
    },
  },
  {
    property: "A stolen access token is soon useless.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "accessTokenValidity: 15",
        replaceBy: "accessTokenValidity: 1440",
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a public client with the code flow, short tokens, and exact https addresses",
    },
  },
  {
    property: "A refresh token is good for one use.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: 'refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 10 },',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity has a public client with the code flow, short tokens, and exact https addresses",
    },
  },
  {
    property: "The sign-in page refuses TLS below 1.2.",
    mutations: [
      {
        file: "infra/sign-in/sign-in-domain.ts",
        remove: "managedLoginVersion: 2",
        replaceBy: "managedLoginVersion: 1",
      },
    ],
    test: {
      file: "tests/infra/sign-in/sign-in-domain.test.ts",
      title:
        "sign-in domain is a host of the stack's domain, with its certificate and the login pages that refuse old TLS",
    },
  },
];
