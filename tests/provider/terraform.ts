import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What one run of `validate` or `plan` objects to. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
}

/** Where the real provider is, or why it cannot judge here. */
export type Judge = { readonly mirror: string | undefined } | { readonly missing: string };

/** Looks for `terraform` and a mirror with the AWS provider, where Terraform's own documentation says they may be. */
export function findJudge(): Judge {
  if (spawnSync("terraform", ["version"]).status !== 0) return { missing: "no terraform on PATH" };
  const { TF_CLI_CONFIG_FILE: configured } = process.env;
  if (configured !== undefined && existsSync(configured) && /mirror/.test(readFileSync(configured, "utf8"))) {
    return { mirror: undefined };
  }
  const mirror = mirrorFolders().find(holdsAwsProvider);
  return mirror === undefined
    ? { missing: "no mirror with the AWS provider: name one in the file that TF_CLI_CONFIG_FILE names" }
    : { mirror };
}

/** A scratch folder in which the real Terraform AWS provider judges one configuration, without an account. */
export class Terraform {
  private readonly folder = mkdtempSync(join(tmpdir(), "terraform-"));
  private readonly environment: NodeJS.ProcessEnv;

  constructor(mirror: string | undefined) {
    const config = join(this.folder, "terraform.rc");
    if (mirror !== undefined) {
      writeFileSync(
        config,
        `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
      );
    }
    this.environment = {
      ...process.env,
      ...(mirror === undefined ? {} : { TF_CLI_CONFIG_FILE: config }),
      AWS_EC2_METADATA_DISABLED: "true",
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
    };
  }

  /** Takes a configuration in Terraform's JSON syntax and fetches its provider from the mirror. */
  async init(configuration: object): Promise<void> {
    this.write(configuration);
    const { code, stdout, stderr } = await this.run("init", "-input=false", "-no-color", "-backend=false");
    if (code !== 0) throw new Error(`terraform init failed:\n${stdout}${stderr}`);
  }

  write(configuration: object): void {
    writeFileSync(join(this.folder, "main.tf.json"), JSON.stringify(configuration, undefined, 1));
  }

  /** The provider's own description of its resource types, and its version. */
  async schema(): Promise<ProviderSchema> {
    const { stdout } = await this.run("providers", "schema", "-json");
    const { provider_schemas: providers } = JSON.parse(stdout) as {
      provider_schemas: Record<string, { resource_schemas: ProviderSchema["resources"] }>;
    };
    const [, aws] = Object.entries(providers).find(([name]) => name.endsWith("/aws")) ?? [];
    const version = await this.run("version", "-json");
    const { provider_selections: selections } = JSON.parse(version.stdout) as {
      provider_selections: Record<string, string>;
    };
    return {
      version: Object.entries(selections).find(([name]) => name.endsWith("/aws"))?.[1] ?? "unknown",
      resources: aws?.resource_schemas ?? {},
    };
  }

  async validate(): Promise<readonly Diagnostic[]> {
    const { stdout } = await this.run("validate", "-json");
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly RawDiagnostic[] };
    return diagnostics.map(toDiagnostic);
  }

  /** Plans creation from nothing: no call to AWS is needed for that. */
  async plan(): Promise<{ readonly creates: number; readonly diagnostics: readonly Diagnostic[] }> {
    const { stdout } = await this.run("plan", "-json", "-input=false", "-refresh=false");
    const events = stdout
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map(
        (line) => JSON.parse(line) as { type: string; diagnostic?: RawDiagnostic; changes?: { add: number } },
      );
    return {
      creates: events.find(({ type }) => type === "change_summary")?.changes?.add ?? 0,
      diagnostics: events.flatMap(({ diagnostic }) =>
        diagnostic === undefined ? [] : [toDiagnostic(diagnostic)],
      ),
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const options = { cwd: this.folder, env: this.environment, maxBuffer: 512 << 20 };
    try {
      return { code: 0, ...(await promisify(execFile)("terraform", args, options)) };
    } catch (error) {
      const {
        code = 1,
        stdout = "",
        stderr = "",
      } = error as { code?: number; stdout?: string; stderr?: string };
      return { code, stdout, stderr };
    }
  }
}

/** A block of a resource type, as `terraform providers schema -json` gives it. */
export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, { readonly nesting_mode: string; readonly block: Block }>>;
}

/** A leaf of a block; types are Terraform's own, such as `"string"` or `["list", "string"]`. */
export interface Attribute {
  readonly type?: unknown;
  readonly optional?: boolean;
  readonly required?: boolean;
}

/** What the installed provider knows. */
export interface ProviderSchema {
  readonly version: string;
  readonly resources: Readonly<Record<string, { readonly block: Block }>>;
}

interface RawDiagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly snippet?: { readonly context?: string };
}

function toDiagnostic({ severity, summary, detail, address, snippet }: RawDiagnostic): Diagnostic {
  const place = address ?? snippet?.context;
  return {
    severity,
    summary,
    ...(detail === undefined ? {} : { detail }),
    ...(place === undefined ? {} : { address: place }),
  };
}

/** https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories, and below /opt. */
function mirrorFolders(): string[] {
  return [
    join(homedir(), ".terraform.d", "plugins"),
    join(homedir(), ".local", "share", "terraform", "plugins"),
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    ...foldersIn("/opt"),
  ];
}

function holdsAwsProvider(folder: string): boolean {
  return foldersIn(folder).some((host) => existsSync(join(host, "hashicorp", "aws")));
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}
