import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

const file = "tests/infra/settings/settings.test.ts";

/** Requirements on the settings that tune a protection: none turns it off. */
export const tuning: readonly Requirement[] = [
  {
    scenario: scenarios.csp,
    protection: "What settings add to the site's policy is exact https origins.",
    mutations: [
      {
        file: "infra/settings/values/content-security-policy.ts",
        remove: "connect: list(origin)",
        replaceBy: 'connect: list(text({ expected: "", example: "", pattern: /./ }))',
      },
      {
        file: "infra/settings/values/content-security-policy.ts",
        remove: 'import { origin, originOrData } from "./origin";',
        replaceBy: 'import { text } from "../shapes/text";\nimport { origin, originOrData } from "./origin";',
      },
    ],
    test: { file, title: "settings refuse connections to anywhere" },
  },
  {
    scenario: scenarios.csp,
    protection: "No setting lets styles come from the page itself.",
    mutations: [
      {
        file: "infra/settings/values/content-security-policy.ts",
        remove: "style: list(origin)",
        replaceBy: "style: list(originOrData)",
      },
    ],
    test: { file, title: "settings refuse styles from data" },
  },
  {
    scenario: scenarios.authentication,
    protection: "An origin that may call the API does not get a user's tokens for that.",
    mutations: [
      {
        file: "infra/settings/sign-in-origins.ts",
        remove: 'trustedOrigins.filter((origin) => origin.startsWith("https://localhost:"))',
        replaceBy: "trustedOrigins",
      },
    ],
    test: {
      file,
      title: "settings take sign-in from localhost, and from no other trusted origin, by default",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "An identity provider's secret in plain text is refused.",
    mutations: [
      {
        file: "infra/settings/relations/sign-in.ts",
        remove: 'if (isEncrypted("identityProviders")) return;',
        replaceBy: "return;",
      },
    ],
    test: { file, title: "settings refuse a provider's secret in plain text, and do not show it" },
  },
  {
    scenario: scenarios.https,
    protection: "An identity provider is asked over TLS.",
    mutations: [
      {
        file: "infra/settings/values/identity-provider.ts",
        remove: "pattern.test(url) && isHostName(/^https:",
        replaceBy: "isHostName(/^https?:",
      },
    ],
    test: { file, title: "settings refuse SAML metadata without TLS" },
  },
  {
    scenario: scenarios.authentication,
    protection: "No client can say that an e-mail address is verified.",
    mutations: [
      {
        file: "infra/sign-in/identity.ts",
        remove: '!["email", "email_verified"].includes(attribute)',
        replaceBy: 'attribute !== "email"',
      },
    ],
    test: {
      file: "tests/infra/sign-in/identity.test.ts",
      title:
        "identity with identity providers may write what was mapped, but for whether an address is verified",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "No stack can let every rule of a group of managed rules count.",
    mutations: [
      {
        file: "infra/settings/relations/firewalls.ts",
        remove: "if (remaining.length > 0) continue;",
        replaceBy: "if (remaining.length >= 0) continue;",
      },
    ],
    test: {
      file,
      title:
        "settings refuse to let every rule of AWSManagedRulesSQLiRuleSet count, whichever firewall it is in",
    },
  },
  {
    scenario: scenarios.practices,
    protection: "A rule counts in the firewall that settings name, and blocks in every other.",
    mutations: [
      {
        file: "infra/index.ts",
        remove: "countedRules: counted.site",
        replaceBy: "countedRules: counted.api",
      },
    ],
    test: {
      file: "tests/infra/index.test.ts",
      title: "program counts the rules that settings name, on the firewall that they name",
    },
  },
  {
    scenario: scenarios.cors,
    protection: "The trusted origins reach the back end whole.",
    mutations: [
      {
        file: "infra/settings/relations/api.ts",
        remove: "if (length <= stageVariableLimit) return;",
        replaceBy: "if (length > 0) return;",
      },
    ],
    test: { file, title: "settings refuse more origins than a stage variable has room for" },
  },
];
