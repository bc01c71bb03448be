import type { SecurityProperty } from "../security-property";

/**
 * Properties of secrets in settings.
 * One is not here: that the repository's token is a secret in the state. `stack-config.ts` marks it and so does the
 * SDK's own Amplify app, which a copy of the program cannot lose.
 */
export const secrets: readonly SecurityProperty[] = [
  {
    property: "A token in plain text is refused.",
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
    property: "No error shows a secret.",
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
];
