import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on who is let in, and what a stolen token is good for. */
export const signIn: readonly Requirement[] = [
  {
    scenario: scenarios.authentication,
    protection: "Users sign in with a second factor.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: 'args.mfa === "required" ? "ON" : "OPTIONAL"',
        replaceBy: '"OPTIONAL"',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity asks for a second factor, in an app and not by text message",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "No stack can turn the second factor off.",
    mutations: [
      {
        file: "infra/settings/settings-table.ts",
        remove: 'choice(["required", "optional"])',
        replaceBy: 'choice(["required", "optional", "off"])',
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse no second factor",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "Administrators, and nobody else, let people in.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "allowAdminCreateUserOnly: true",
        replaceBy: "allowAdminCreateUserOnly: false",
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity is entered by whom an administrator lets in",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "Passwords are long.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "minimumLength: 14",
        replaceBy: "minimumLength: 6",
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity takes long passwords of every kind of character, and a first one for a day",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "Tokens come by authorization code, never in an address.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: 'allowedOauthFlows: ["code"]',
        replaceBy: 'allowedOauthFlows: ["implicit"]',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity gives tokens by authorization code alone",
    },
  },
  {
    scenario: scenarios.https,
    protection: "Codes are sent to addresses with TLS alone.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "`${origin}/callback`",
        replaceBy: '`${origin.replace("https", "http")}/callback`',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity sends codes to addresses with TLS alone",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "Nobody gets tokens by the SDK's own sign-in.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: '"ALLOW_CUSTOM_AUTH"',
        replaceBy: '"ALLOW_USER_PASSWORD_AUTH"',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title:
        "identity gives none by the SDK's own sign-in: the one flow that is left needs functions that the pool lacks",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "Nobody learns from an error whether a user exists.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: 'preventUserExistenceErrors: "ENABLED"',
        replaceBy: 'preventUserExistenceErrors: "LEGACY"',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity does not tell from an error whether a user exists",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "Tokens can be revoked.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "enableTokenRevocation: true",
        replaceBy: "enableTokenRevocation: false",
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity takes tokens back",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "A stolen access token is soon useless.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "accessTokenValidity: 15",
        replaceBy: "accessTokenValidity: 1440",
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity gives access and ID tokens that are good for a quarter of an hour at most",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "A refresh token is good for one use.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: 'feature: "ENABLED", retryGracePeriodSeconds',
        replaceBy: 'feature: "DISABLED", retryGracePeriodSeconds',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity renews tokens for a working day at most, each time with a new refresh token",
    },
  },
  {
    scenario: scenarios.https,
    protection: "The sign-in page refuses TLS below 1.2.",
    mutations: [
      {
        file: "infra/sign-in/sign-in-domain.ts",
        remove: "managedLoginVersion: 2",
        replaceBy: "managedLoginVersion: 1",
      },
    ],
    test: {
      file: "tests/infra/sign-in/sign-in-domain.test.ts",
      title: "sign-in domain has the login pages that refuse TLS below 1.2",
    },
    probe: "tls-1.0",
  },
  {
    scenario: scenarios.authentication,
    protection: "A page that may call the API does not get a user's tokens by that.",
    mutations: [
      {
        file: "infra/origins.ts",
        remove: "signInFrom: [site, ...settings.signInOrigins]",
        replaceBy: "signInFrom: [site, ...settings.trustedOrigins]",
      },
    ],
    test: {
      file: "tests/infra/origins.test.ts",
      title:
        "origins let people sign in from the site and the origins that were chosen for it, and not from all that call the API",
    },
  },
  {
    scenario: scenarios.authentication,
    protection: "A changed sign-in host finds room in the pool.",
    mutations: [
      {
        file: "infra/sign-in/sign-in-domain.ts",
        remove: ", deleteBeforeReplace: true",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/sign-in/sign-in-domain.test.ts",
      title: "sign-in domain is replaced by taking the old one away first, as a pool has room for one",
    },
  },
];
