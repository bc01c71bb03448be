import { deepEqual, match } from "node:assert/strict";
import { join } from "node:path";
import { ESLint } from "eslint";

const root = join(__dirname, "..");

/**
 * The import rules of ARCHITECTURE.md, each seen refusing what it forbids.
 * Does not prove that the rules are complete: an import that no rule names is allowed.
 */
describe("import rules", () => {
  const importRules = [
    "import-x/no-restricted-paths",
    "no-restricted-imports",
    "no-restricted-globals",
    "@typescript-eslint/no-restricted-imports",
  ];
  const eslint = new ESLint({
    cwd: root,
    ruleFilter: ({ ruleId }) => importRules.includes(ruleId),
    overrideConfig: { languageOptions: { parserOptions: { project: false } } },
  });

  async function messages(file: string, code: string): Promise<string[]> {
    const [result] = await eslint.lintText(code, { filePath: join(root, file) });
    return result?.messages.map((message) => message.message) ?? [];
  }

  const forbidden: Record<string, [file: string, code: string, reason: RegExp]> = {
    "a component that imports a sibling": [
      "infra/site/secure-site.ts",
      'import "../api/secure-api";',
      /never imports a sibling/,
    ],
    "a builder that imports a component": [
      "infra/api/add-method.ts",
      'import "./secure-api";',
      /does not know it/,
    ],
    "the program that imports the pack": [
      "infra/index.ts",
      'import "../policy-pack/index";',
      /shares no code and no constants/,
    ],
    "the program that imports a tool": [
      "infra/index.ts",
      'import "../tools/engine/model";',
      /shares no code and no constants/,
    ],
    "the program that imports a test": [
      "infra/index.ts",
      'import "../tests/import-rules.test";',
      /shares no code and no constants/,
    ],
    "settings that import Pulumi": [
      "infra/settings/settings.ts",
      'import "@pulumi/pulumi";',
      /Pure logic does not import Pulumi/,
    ],
    "settings that read a file": ["infra/settings/settings.ts", 'import "node:fs";', /no input or output/],
    "settings that know where they are read": [
      "infra/settings/settings.ts",
      'import "./stack-config";',
      /does not know what registers resources/,
    ],
    "a new file of the program that imports Pulumi": [
      "infra/api/not-yet-written.ts",
      'import "@pulumi/aws/apigateway";',
      /Pure logic does not import Pulumi/,
    ],
    "a header function that imports Pulumi": [
      "infra/api/cors.ts",
      'import "@pulumi/aws/apigateway";',
      /Pure logic does not import Pulumi/,
    ],
    "origins that know a component": [
      "infra/origins.ts",
      'import "./certificates/certificate";',
      /does not know what registers resources/,
    ],
    "the pack that imports the program": [
      "policy-pack/index.ts",
      'import "../infra/settings/settings";',
      /imports nothing above itself/,
    ],
    "a policy that imports Pulumi": [
      "policy-pack/policies/tls/api-minimum-tls.ts",
      'import "@pulumi/policy";',
      /Pure logic does not import Pulumi/,
    ],
    "a judge that imports the kit": [
      "policy-pack/judges/tls.ts",
      'import "../kit/policy/define-policy";',
      /Judges are pure/,
    ],
    "a judge that imports Pulumi": [
      "policy-pack/judges/tls.ts",
      'import "@pulumi/policy";',
      /Pure logic does not import Pulumi/,
    ],
    "the kit that imports a policy": [
      "policy-pack/kit/policy/define-policy.ts",
      'import "../../policies/index";',
      /knows neither the things of AWS nor the policies/,
    ],
    "the kit that loads the SDK": [
      "policy-pack/kit/policy/define-policy.ts",
      'import { PolicyPack } from "@pulumi/policy"; new PolicyPack("x", { policies: [] });',
      /Pure logic does not import Pulumi/,
    ],
    "a tool that imports the program": [
      "tools/preview/run-preview.ts",
      'import "../../infra/settings/settings";',
      /runs the program and the pack/,
    ],
    "a tool that imports the pack": [
      "tools/preview/run-preview.ts",
      'import "../../policy-pack/index";',
      /runs the program and the pack/,
    ],
    "a room of the engine that imports one above it": [
      "tools/engine/packs/load-pack.ts",
      'import "../monitor/registrations";',
      /the rooms below it alone/,
    ],
    "rooms of the engine that import each other": [
      "tools/engine/deployment/deployment.ts",
      'import "../providers/providers";',
      /the rooms below it alone/,
    ],
    "verify that imports the preview": [
      "tools/verify/run-verify.ts",
      'import "../preview/run-preview";',
      /neither the preview nor the engine/,
    ],
    "verify that imports the engine": [
      "tools/verify/run-verify.ts",
      'import "../engine/model";',
      /neither the preview nor the engine/,
    ],
    "a probe that opens connections": [
      "tools/verify/probes/plain-http.ts",
      'import "node:net";',
      /asks through its context/,
    ],
    "a probe that sends requests beside its context": [
      "tools/verify/probes/plain-http.ts",
      'import "../network/exchange";',
      /asks through its context/,
    ],
    "a judge that asks": [
      "tools/verify/judges/cors.ts",
      'import "../network/http-client";',
      /is given an answer/,
    ],
    "the engine that imports what the preview reads": [
      "tools/engine/preview.ts",
      'import "../preview/project/show";',
      /The engine knows nothing of this project/,
    ],
    "the engine that imports a report": [
      "tools/engine/preview.ts",
      'import "../report/paint";',
      /The engine knows nothing of this project/,
    ],
    "a report that imports the preview": [
      "tools/report/run.ts",
      'import "../preview/arguments";',
      /A report knows rows/,
    ],
    "a report that reads a file": [
      "tools/report/formats/json.ts",
      'import { readFileSync } from "node:fs"; readFileSync("x");',
      /A report does no input or output/,
    ],
    "a report that imports Pulumi": [
      "tools/report/run.ts",
      'import "@pulumi/pulumi";',
      /Pure logic does not import Pulumi/,
    ],
    "a report that asks the process": [
      "tools/report/paint.ts",
      "export const width = process.stdout.columns;",
      /A report knows no process/,
    ],
    "the preview that imports another tool": [
      "tools/preview/project/load-request.ts",
      'import "../../readme/main";',
      /The command line stands above/,
    ],
  };

  for (const [what, [file, code, reason]] of Object.entries(forbidden)) {
    it(`refuse ${what}`, async () => {
      match((await messages(file, code)).join("\n"), reason);
    });
  }

  const allowed: Record<string, [file: string, code: string]> = {
    "a component that imports Pulumi": [
      "infra/site/secure-site.ts",
      'import "@pulumi/pulumi"; import "./security-headers";',
    ],
    "pure logic that names a type of Pulumi": [
      "infra/monitoring/alarm-definitions.ts",
      'import type { Input } from "@pulumi/pulumi"; export type T = Input<string>;',
    ],
    "the composition root that imports components": ["infra/index.ts", 'import "./site/secure-site";'],
    "the kit that names a type of the SDK": [
      "policy-pack/kit/policy/define-policy.ts",
      'import type { ResourceValidationPolicy } from "@pulumi/policy"; export type P = ResourceValidationPolicy;',
    ],
    "a report that hashes and styles": [
      "tools/report/formats/sarif.ts",
      'import { createHash } from "node:crypto"; import { styleText } from "node:util"; export const used = [createHash, styleText];',
    ],
    "a policy that imports the kit and a judge": [
      "policy-pack/policies/tls/api-minimum-tls.ts",
      'import "../../kit/policy/define-policy"; import "../../judges/tls";',
    ],
  };

  for (const [what, [file, code]] of Object.entries(allowed)) {
    it(`allow ${what}`, async () => {
      deepEqual(await messages(file, code), []);
    });
  }
});
