import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";
import { defineConfig } from "eslint/config";
import { dialect } from "./lint/dialect.mjs";
import { noArrayMethodsOverPlaces } from "./lint/no-array-methods-over-places.mjs";

/** The files of the program that register resources as components. */
const components = [
  "infra/api/api-credentials.ts",
  "infra/api/api-domain.ts",
  "infra/api/api-gateway-account.ts",
  "infra/api/secure-api.ts",
  "infra/certificates/certificate.ts",
  "infra/firewall/firewall.ts",
  "infra/monitoring/alarms.ts",
  "infra/monitoring/monitoring.ts",
  "infra/sample/back-end/sample-back-end.ts",
  "infra/sign-in/identity.ts",
  "infra/sign-in/sign-in-domain.ts",
  "infra/site/secure-site.ts",
];

/** The files that create parts of a component. */
const builders = [
  "infra/api/add-authorization.ts",
  "infra/api/add-gateway-responses.ts",
  "infra/api/add-method.ts",
  "infra/api/add-preflight.ts",
  "infra/api/add-resources.ts",
  "infra/api/add-stage.ts",
  "infra/api/allow-invocation.ts",
  "infra/api/deployment-snapshot.ts",
  "infra/sign-in/add-identity-provider.ts",
];

/** Whatever else is in the program, but for the file that composes it, is pure: it computes. */
const impure = ["infra/index.ts", "infra/settings/stack-config.ts", ...components, ...builders];

const below = (files) => files.map((file) => `./${file}`);

/** The rooms of the engine, and the rooms below each: what it may import besides the files that belong to no room. */
const engineRooms = {
  names: [],
  rpc: [],
  wire: ["names"],
  "registration.ts": ["names", "wire"],
  process: ["rpc"],
  answers: ["wire"],
  packs: ["wire", "rpc", "registration.ts", "process"],
  deployment: ["names", "wire", "rpc", "registration.ts", "process", "packs"],
  providers: ["names", "wire", "rpc", "registration.ts", "deployment"],
  monitor: ["names", "wire", "rpc", "registration.ts", "process", "answers", "deployment", "providers"],
};

/** What probes share, beside the context that they ask with. */
const probeHelpers = [
  "checks-signatures",
  "context",
  "criteria",
  "each-address",
  "hostile-origins",
  "issuer-keys",
  "main-route",
  "other-addresses",
  "payloads",
  "probe",
  "site-pages",
].map((name) => `./${name}.ts`);

/** Who may import whom. Each zone says: files under `target` may not import from `from`, except `except`. */
const importZones = [
  {
    target: below(components),
    from: below(components),
    message: "A component is given outputs by infra/index.ts; it never imports a sibling.",
  },
  {
    target: below(builders),
    from: below(components),
    message: "A builder makes parts of a component and does not know it.",
  },
  {
    target: "./infra",
    from: ["./policy-pack", "./tools", "./tests"],
    message: "The program stands alone: it shares no code and no constants with the pack or the tools.",
  },
  {
    target: "./policy-pack",
    from: ["./infra", "./tools", "./tests"],
    message: "The pack is published alone: it imports nothing above itself.",
  },
  {
    target: ["./policy-pack/judges", "./policy-pack/catalogues"],
    from: ["./policy-pack/kit", "./policy-pack/resources", "./policy-pack/checks", "./policy-pack/policies"],
    message: "Judges are pure functions from a value to what is wrong with it.",
  },
  {
    target: "./policy-pack/kit",
    from: ["./policy-pack/resources", "./policy-pack/checks", "./policy-pack/policies"],
    message: "The kit knows neither the things of AWS nor the policies.",
  },
  {
    target: "./policy-pack/resources",
    from: ["./policy-pack/checks", "./policy-pack/policies"],
    message: "A resource says what is there, and does not know who judges it.",
  },
  {
    target: "./policy-pack/checks",
    from: "./policy-pack/policies",
    message: "A check is shared by policies, and knows none of them.",
  },
  {
    target: "./tools",
    from: ["./infra", "./policy-pack", "./tests"],
    message: "A tool runs the program and the pack as the CLI does; it never imports them.",
  },
  {
    target: "./tools/engine",
    from: "./tools",
    except: ["./engine", "./text"],
    message: "The engine knows nothing of this project, of its files and of its reports.",
  },
  ...Object.entries(engineRooms).map(([room, below]) => ({
    target: `./tools/engine/${room}`,
    from: "./tools/engine",
    except: ["model.ts", "values.ts", "defined.ts", room, ...below].map((name) => `./${name}`),
    message: "A room of the engine imports the rooms below it alone, so that there is no circle.",
  })),
  {
    target: "./tools/report",
    from: "./tools",
    except: ["./report", "./text"],
    message: "A report knows rows, not where they come from.",
  },
  {
    target: "./tools/verify",
    from: "./tools",
    except: ["./verify", "./report", "./text"],
    message: "Whoever asks live endpoints knows neither the preview nor the engine, only rows of a report.",
  },
  {
    target: "./tools/verify/probes",
    from: "./tools/verify",
    except: [
      "./probes",
      "./aws/blocked-samples.ts",
      "./certificate",
      "./judges",
      "./network/answer.ts",
      "./network/resolve-entry.ts",
      "./targets",
      "./tls/suite.ts",
      "./tls/version.ts",
      "./tokens",
      ...probeHelpers,
    ],
    message: "A probe asks through its context, which bounds, counts and guards every request.",
  },
  {
    target: "./tools/verify/judges",
    from: "./tools/verify",
    except: ["./judges", "./network/answer.ts", "./targets/endpoint.ts"],
    message: "A judge is given an answer, and says what is wrong with it.",
  },
  {
    target: "./tools/preview",
    from: "./tools",
    except: ["./preview", "./engine", "./report", "./text"],
    message: "The command line stands above what it starts; other tools stand beside the preview.",
  },
];

const pulumiPackages = { group: ["@pulumi/*", "@pulumi/**"], message: "Pure logic does not import Pulumi." };
const nodeInputOutput = {
  group: ["node:*", "/fs", "/net", "/http", "/https", "/child_process"],
  message: "Pure logic does no input or output.",
};

const networkModules = {
  group: [
    "node:http",
    "node:https",
    "node:http2",
    "node:net",
    "node:tls",
    "node:dns",
    "node:dns/*",
    "node:dgram",
  ],
  message: "A probe asks through its context, which bounds, counts and guards every request.",
};

/** A report is made of a run alone: hashing and the styles of a terminal are no input or output. */
const reportPurity = {
  ...nodeInputOutput,
  group: ["node:*", "!node:crypto", "!node:util", "/fs", "/net", "/http", "/https", "/child_process"],
  message: "A report does no input or output: the command line reads and writes.",
};

const browserGlobals = Object.fromEntries(
  [
    "FormData",
    "TextDecoder",
    "TextEncoder",
    "URL",
    "URLSearchParams",
    "atob",
    "btoa",
    "crypto",
    "document",
    "fetch",
    "history",
    "location",
    "sessionStorage",
    "setTimeout",
  ].map((name) => [name, "readonly"]),
);

export default defineConfig(
  // Fixtures are programs in odd forms on purpose.
  {
    ignores: [
      "**/dist/**",
      "**/node_modules/**",
      "tests/**/fixtures/**",
      "tests/engine/programs/**",
      "tests/programs/sources/**",
      // Made by a bundler.
      "infra/sample/front-end/vendor/**",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver": { node: { extensions: [".ts", ".js"] } } },
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "URL", property: "canParse", message: "Optimized, Node.js 20 errs: call parseUrl." },
      ],
      "import-x/no-restricted-paths": ["error", { zones: importZones }],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Does not end on a recursive type with a class in it, such as PropertyValue (typescript-eslint 8.73).
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
    },
  },
  {
    files: ["infra/**/*.ts"],
    ignores: impure,
    rules: {
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: [
            ...importZones,
            {
              target: "./infra",
              from: below(impure),
              message: "Pure logic does not know what registers resources.",
            },
          ],
        },
      ],
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ ...pulumiPackages, allowTypeImports: true }, nodeInputOutput] },
      ],
    },
  },
  {
    files: ["tools/verify/judges/**/*.ts", "tools/verify/probes/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [networkModules] }] },
  },
  {
    files: ["tools/report/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [pulumiPackages, reportPurity] }],
      "no-restricted-globals": [
        "error",
        { name: "process", message: "A report knows no process: what it depends on is given to it." },
      ],
    },
  },
  {
    files: ["policy-pack/judges/**/*.ts", "policy-pack/catalogues/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [pulumiPackages, nodeInputOutput] }] },
  },
  {
    files: ["policy-pack/policies/**/*.ts", "policy-pack/resources/**/*.ts"],
    plugins: { kit: { rules: { "no-array-methods-over-places": noArrayMethodsOverPlaces } } },
    rules: {
      "kit/no-array-methods-over-places": "error",
      "no-restricted-imports": ["error", { patterns: [pulumiPackages, nodeInputOutput] }],
    },
  },
  {
    files: ["policy-pack/kit/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ ...pulumiPackages, allowTypeImports: true }] },
      ],
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        process: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
      },
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { sourceType: "module", globals: { URL: "readonly", process: "readonly" } },
  },
  {
    files: ["infra/sample/front-end/**/*.js"],
    languageOptions: { sourceType: "module", globals: browserGlobals },
  },
  ...dialect,
  prettier,
);
