import { builtinModules } from "node:module";
import { documentedExports } from "./documented-exports.mjs";
import { exportsFirst } from "./exports-first.mjs";
import { kebabCaseFiles } from "./kebab-case-files.mjs";

const plugins = {
  dialect: {
    rules: {
      "documented-exports": documentedExports,
      "exports-first": exportsFirst,
      "kebab-case-files": kebabCaseFiles,
    },
  },
};

const withoutPrefix = builtinModules.filter((name) => /^[a-z_0-9]+$/.test(name)).join("|");

const imports = [
  {
    selector: `ImportDeclaration[source.value=/^(${withoutPrefix})$/]`,
    message: "Modules of Node.js are imported by their node: name.",
  },
  {
    selector: "ImportDeclaration[source.value='node:assert']",
    message: "Comparisons are strict: import from node:assert/strict.",
  },
  {
    selector:
      "ImportDeclaration[source.value=/^node:/] > :matches(ImportDefaultSpecifier, ImportNamespaceSpecifier)",
    message: "What is used of a module of Node.js is imported by its own name.",
  },
];

/** One way to write what can be written in several: a reader meets one dialect, whoever wrote a file. */
export const dialect = [
  {
    files: ["**/*.ts", "**/*.mjs"],
    plugins,
    rules: {
      "dialect/exports-first": "error",
      "dialect/kebab-case-files": "error",
      "no-restricted-syntax": ["error", ...imports],
    },
  },
  {
    files: ["**/*.ts"],
    rules: {
      "@typescript-eslint/naming-convention": [
        "error",
        {
          selector: "variable",
          modifiers: ["const", "global"],
          format: ["camelCase"],
          leadingUnderscore: "allow",
        },
        { selector: ["class", "interface", "typeAlias"], format: ["PascalCase"] },
        { selector: "function", format: ["camelCase"] },
      ],
    },
  },
  {
    files: ["**/*.ts", "lint/*.mjs"],
    ignores: ["tests/**", "**/*.d.ts"],
    plugins,
    rules: { "dialect/documented-exports": "error" },
  },
];
