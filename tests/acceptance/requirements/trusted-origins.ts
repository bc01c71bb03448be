import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on what counts as a trusted origin. */
export const trustedOrigins: readonly Requirement[] = [
  {
    scenario: scenarios.cors,
    protection: "A trusted origin has TLS.",
    mutations: [
      {
        file: "infra/settings/is-exact-origin.ts",
        remove: "/^https:",
        replaceBy: "/^https?:",
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse an origin without TLS",
    },
  },
  {
    scenario: scenarios.cors,
    protection: "A trusted origin is one origin, not a pattern.",
    mutations: [
      {
        file: "infra/settings/is-exact-origin.ts",
        remove: "([a-z0-9.-]+)",
        replaceBy: "([a-z0-9.*-]+)",
      },
      {
        file: "infra/settings/is-exact-origin.ts",
        remove: ": isHostName(host)",
        replaceBy: ': host !== ""',
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse origins by a wildcard",
    },
  },
  {
    scenario: scenarios.cors,
    protection: "A trusted origin is an origin at all.",
    mutations: [
      {
        file: "infra/settings/is-exact-origin.ts",
        remove: ": isHostName(host)",
        replaceBy: ": true",
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse every origin",
    },
  },
  {
    scenario: scenarios.cors,
    protection: "In prod, no origin on somebody's own machine is trusted.",
    mutations: [
      {
        file: "infra/settings/relations/origins.ts",
        remove: "!isProduction || !isLocalhost(origin)",
        replaceBy: "true",
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse localhost in prod",
    },
  },
];
