import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on values that nobody should see. */
export const secrets: readonly Requirement[] = [
  {
    scenario: scenarios.practices,
    protection: "A token in plain text is refused.",
    mutations: [
      {
        file: "infra/settings/relations/stack.ts",
        remove: 'repositoryToken === undefined || isEncrypted("repositoryToken")',
        replaceBy: "true",
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse a token in plain text, and do not show it",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "No error shows a secret.",
    mutations: [
      {
        file: "infra/settings/place.ts",
        remove: 'this.isSecret() ? "(a secret)" : JSON',
        replaceBy: "JSON",
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings do not show the value of any key that is stored encrypted",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "The secret of an identity provider's client stays one.",
    mutations: [
      {
        file: "infra/settings/stack-config.ts",
        remove: 'return config\n    .requireSecretObject<readonly ProviderWithSecret[]>("identityProviders")',
        replaceBy:
          'return pulumi.unsecret(config.requireSecretObject<readonly ProviderWithSecret[]>("identityProviders"))',
      },
    ],
    test: {
      file: "tests/infra/index.test.ts",
      title: "program lets users of a provider sign in with a secret that stays one",
    },
  },
];
