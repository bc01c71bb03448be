import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on whose resources are, and who may take them away. */
export const ownership: readonly Requirement[] = [
  {
    scenario: scenarios.practices,
    protection: "Every resource says whose it is.",
    mutations: [
      {
        file: "infra/index.ts",
        remove: 'new Provider("regional", { ...settings.aws, defaultTags })',
        replaceBy: 'new Provider("regional", { ...settings.aws })',
      },
    ],
    test: {
      file: "tests/infra/index.test.ts",
      title: "program gives every AWS resource one of two providers, both of which tag everything",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "No resource has a provider that does not tag.",
    mutations: [
      {
        file: "infra/index.ts",
        remove: "logRetentionDays, rolePath }, inRegion)",
        replaceBy: "logRetentionDays, rolePath }, {})",
      },
    ],
    test: {
      file: "tests/infra/index.test.ts",
      title: "program gives every AWS resource one of two providers, both of which tag everything",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "The engine refuses a resource without an explicit provider.",
    mutations: [
      {
        file: "Pulumi.yaml",
        remove: "value: [aws]",
        replaceBy: "value: []",
      },
    ],
    test: {
      file: "tests/infra/project-files.test.ts",
      title: "project files turn default providers off, under which a resource would have no tags",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "Roles stand below the project's path, to which a deploying role can be kept.",
    mutations: [
      {
        file: "infra/sample/back-end/sample-back-end.ts",
        remove: "path: args.rolePath,",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/index.test.ts",
      title: "program keeps all of its roles below the project's and the stack's own path",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "In prod, users are not deleted by a mistake of the program.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: "{ ...parent, protect: args.protect },",
        replaceBy: "parent,",
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity keeps its users from deletion where settings say so",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "In prod, users are not deleted by hand.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: 'args.protect ? "ACTIVE" : "INACTIVE"',
        replaceBy: '"INACTIVE"',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title: "identity keeps its users from deletion where settings say so",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "Prod cannot do without that protection.",
    mutations: [
      {
        file: "infra/settings/relations/stack.ts",
        remove: "protect || !isProduction",
        replaceBy: "true",
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse prod without protection",
    },
  },
];
