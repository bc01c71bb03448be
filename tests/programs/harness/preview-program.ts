import { ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { runProcess } from "../../engine/harness/run-process";
import { installedProgram } from "./installed-program";

const root = join(__dirname, "..", "..", "..");
const schema = readFileSync(join(root, "tools/preview/presentation/document.schema.json"), "utf8");
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema) as object);

/** What a preview of a program said; URNs without the stack and the project. */
export interface ProgramPreview {
  /** Exit status and result. */
  readonly end: string;
  readonly failure: string | undefined;
  /** `operation kind type::name` of each resource, sorted; the Stack resource is left out. */
  readonly resources: readonly string[];
  /** The inputs of the resource of that name, or `Type::name` where several have it. */
  inputs(name: string): unknown;
  /** The document's entry for that resource. */
  resource(name: string): ResourceEntry;
  /** `level policy resource`, sorted; `undecided` in place of the level where the policy could not be run. */
  readonly findings: readonly string[];
  /** `severity: message`. */
  readonly diagnostics: readonly string[];
  readonly outputs: unknown;
  /** Standard output as it is. */
  readonly text: string;
}

interface ResourceEntry {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly operation: string;
  readonly kind: string;
  readonly provider: string | null;
  readonly inputs: unknown;
  readonly options: Readonly<Record<string, unknown>>;
  readonly dependencies: readonly string[];
  readonly after: readonly string[];
}

interface Document {
  readonly result: string;
  readonly failure: { readonly message: string } | null;
  readonly resources: readonly ResourceEntry[];
  readonly findings: readonly { level: string; policy: string; urn: string; undecided: boolean }[];
  readonly diagnostics: readonly { severity: string; message: string }[];
  readonly outputs: unknown;
}

/** Previews one of the programs from the command line with the project's policy pack. */
export async function previewProgram(
  name: string,
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<ProgramPreview> {
  const packed = ["--policy-pack", join(root, "policy-pack")];
  const { code, stdout, stderr } = await runProcess({
    command: process.execPath,
    args: [
      join(root, "tools/bin/secure-transport.js"),
      ...["preview", "--json", "--cwd", installedProgram(name)],
      ...packed,
      ...args,
    ],
    cwd: root,
    environment: { ...withoutPulumi(process.env), ...environment },
  });
  if (stdout === "") throw new Error(`The preview of ${name} ended with ${code}:\n${stderr}`);
  const document = JSON.parse(stdout) as Document;
  ok(validate(document), JSON.stringify(validate.errors, undefined, 1));
  return read(document, code, stdout);
}

/** Nothing of the user's own Pulumi set-up may matter. */
function withoutPulumi(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("PULUMI_")));
}

function read(document: Document, code: number, text: string): ProgramPreview {
  const resource = (name: string) => {
    const found = document.resources.filter(({ urn }) => urn.endsWith(`:${name}`));
    if (found.length !== 1) throw new Error(`${found.length} resources are named ${name}`);
    return found[0]!;
  };
  return {
    end: `${code} ${document.result}`,
    failure: document.failure?.message,
    resources: document.resources
      .filter(({ type }) => type !== "pulumi:pulumi:Stack")
      .map(({ operation, kind, urn }) => `${operation} ${kind} ${shortUrn(urn)}`)
      .toSorted(),
    inputs: (name) => resource(name).inputs,
    resource,
    findings: document.findings
      .map(
        ({ level, policy, urn, undecided }) =>
          `${undecided ? "undecided" : level} ${policy} ${shortUrn(urn)}`,
      )
      .toSorted(),
    diagnostics: document.diagnostics.map(({ severity, message }) => `${severity}: ${message}`),
    outputs: document.outputs,
    text,
  };
}

function shortUrn(urn: string): string {
  return urn.split("::").slice(2).join("::");
}
