import type { SecurityProperty } from "../security-property";

/** Properties of the origins that settings may name. */
export const trustedOrigins: readonly SecurityProperty[] = [
  {
    property: "A trusted origin has TLS.",
    mutations: [{ file: "infra/settings/is-exact-origin.ts", remove: "/^https:", replaceBy: "/^https?:" }],
    test: { file: "tests/infra/settings/settings.test.ts", title: "settings refuse an origin without TLS" },
  },
  {
    property: "A trusted origin is one origin, not a pattern.",
    mutations: [
      { file: "infra/settings/is-exact-origin.ts", remove: "([a-z0-9.-]+)", replaceBy: "([a-z0-9.*-]+)" },
      { file: "infra/settings/is-exact-origin.ts", remove: ": isHostName(host)", replaceBy: ': host !== ""' },
    ],
    test: { file: "tests/infra/settings/settings.test.ts", title: "settings refuse origins by a wildcard" },
  },
  {
    property: "A trusted origin is an origin at all.",
    mutations: [
      { file: "infra/settings/is-exact-origin.ts", remove: ": isHostName(host)", replaceBy: ": true" },
    ],
    test: { file: "tests/infra/settings/settings.test.ts", title: "settings refuse every origin" },
  },
  {
    property: "In prod, no origin on somebody's own machine is trusted.",
    mutations: [
      {
        file: "infra/settings/relations/origins.ts",
        remove: "!isProduction || !isLocalhost(origin)",
        replaceBy: "true",
      },
    ],
    test: { file: "tests/infra/settings/settings.test.ts", title: "settings refuse localhost in prod" },
  },
];
