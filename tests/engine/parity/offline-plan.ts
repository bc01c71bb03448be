import { join } from "node:path";
import { runProcess } from "../harness/run-process";
import { suite } from "../harness/suite";
import type { Workspace } from "../harness/workspace";
import type { Json, Plan } from "./plan";

/** The part of the offline preview's document that is compared. */
interface Document {
  readonly exitStatus: number;
  readonly resources: readonly DocumentResource[];
  readonly findings: readonly DocumentFinding[];
  readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
  readonly outputs: { readonly [output: string]: Json };
}

interface DocumentResource {
  readonly urn: string;
  readonly type: string;
  readonly parent: string | null;
  readonly operation: string;
  readonly kind: string;
  readonly provider: string | null;
  readonly inputs: { readonly [property: string]: Json };
  readonly options: { readonly [option: string]: Json };
  readonly dependencies: readonly string[];
  readonly propertyDependencies: { readonly [property: string]: readonly string[] };
}

interface DocumentFinding {
  readonly policy: string;
  readonly pack: string;
  readonly level: string;
  readonly severity: string | null;
  readonly urn: string;
  readonly description: string;
  readonly message: string;
  readonly undecided: boolean;
}

/** Runs the offline preview on the workspace's program and gives its plan. */
export async function offlinePlan(
  workspace: Workspace,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Plan> {
  const tool = join(suite().checkout, "tools", "bin", "secure-transport.js");
  const { code, stdout, stderr } = await runProcess({
    command: process.execPath,
    args: [tool, "preview", "--cwd", workspace.project, "--stack", workspace.stack, "--json", ...args],
    cwd: workspace.folder,
    environment: { ...workspace.environment(), ...environment },
  });
  if (stdout === "")
    throw new Error(`the offline preview wrote no document and ended with ${code}\n${stderr}`);
  const document = JSON.parse(stdout) as Document;
  if (document.exitStatus !== code)
    throw new Error(`the document says ${document.exitStatus}, and the exit code is ${code}`);
  return {
    resources: Object.fromEntries(document.resources.map((resource) => [resource.urn, planned(resource)])),
    findings: document.findings.map(findingText).sort(),
    diagnostics: document.diagnostics
      .filter(({ severity }) => severity === "warning" || severity === "info")
      .map(({ severity, message }) => `${severity} ${message.trimEnd()}`)
      .sort(),
    outputs: plainMarkers(document.outputs) as Plan["outputs"],
    result: resultOf(code),
    readOutputs: [],
  };
}

/** The exit statuses of the offline preview, as its --help lists them. */
function resultOf(code: number): Plan["result"] {
  if (code === 0) return "clean";
  return code === 1 ? "violated" : "failed";
}

function planned(resource: DocumentResource): Plan["resources"][string] {
  return {
    operation: resource.operation,
    type: resource.type,
    parent: resource.parent,
    custom: resource.kind === "custom",
    provider: resource.provider,
    inputs: plainMarkers(resource.inputs) as { readonly [property: string]: Json },
    options: resource.options,
    dependencies: resource.dependencies.toSorted(),
    propertyDependencies: Object.fromEntries(
      Object.entries(resource.propertyDependencies).filter(([, urns]) => urns.length > 0),
    ),
  };
}

function findingText({
  level,
  severity,
  pack,
  policy,
  urn,
  description,
  message,
  undecided,
}: DocumentFinding): string {
  const text = undecided ? message : `${description}\n${message}`;
  return [level, severity ?? "-", `${pack}/${policy}`, urn, text].join(" ");
}

/** The document keeps what an asset was made of, the engine's events do not: only the kind is compared. */
function plainMarkers(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plainMarkers);
  const properties = value as { readonly [key: string]: Json };
  if (properties["$asset"] !== undefined) return { $asset: true };
  if (properties["$archive"] !== undefined) {
    return { $archive: Object.keys((properties["$archive"] as { assets?: object }).assets ?? {}) };
  }
  return Object.fromEntries(Object.entries(properties).map(([key, item]) => [key, plainMarkers(item)]));
}
