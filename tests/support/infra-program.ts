import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";
import { recordedRun, type RecordedRun } from "./recorded-run";

const root = join(__dirname, "..", "..");

/** What a run of the program did. */
export interface ProgramRun extends RecordedRun {
  /** Stack outputs; an unknown one is `(unknown)`. */
  readonly outputs: Record<string, unknown>;
}

/** How to run the program; left out, as `dev` in eu-west-1 for example.com with every default, and not as a preview. */
export interface RunOptions {
  readonly stack?: string;
  /** Configuration as in Pulumi.<stack>.yaml, without the project's namespace. */
  readonly config?: Record<string, unknown>;
  readonly secretKeys?: readonly string[];
  readonly preview?: boolean;
}

/** Runs the whole program against Pulumi's mocks. */
export async function runProgram({
  stack = "dev",
  config = {},
  secretKeys = [],
  preview = false,
}: RunOptions = {}): Promise<ProgramRun> {
  const environment = process.env.PULUMI_CONFIG_SECRET_KEYS;
  process.env.PULUMI_CONFIG_SECRET_KEYS = JSON.stringify(secretKeys.map((key) => `secure-transport:${key}`));
  try {
    const { value: outputs, ...run } = await recordedRun({ stack, preview }, () => {
      pulumi.runtime.setAllConfig(configuration({ ...minimal, ...config }));
      return resolved(loadAfresh("infra/index.ts"));
    });
    return { ...run, outputs };
  } finally {
    if (environment === undefined) delete process.env.PULUMI_CONFIG_SECRET_KEYS;
    else process.env.PULUMI_CONFIG_SECRET_KEYS = environment;
  }
}

/** Configuration as Pulumi hands it over: the project's defaults, then `config`, all as text. */
export function configuration(config: Readonly<Record<string, unknown>>): Record<string, string> {
  const project = parse(readFileSync(join(root, "Pulumi.yaml"), "utf8")) as {
    config: Record<string, { default?: unknown }>;
  };
  const defaults = Object.entries(project.config)
    .filter(([key]) => !key.includes(":"))
    .map(([key, { default: value }]): [string, unknown] => [key, value]);
  return Object.fromEntries(
    [...defaults, ...Object.entries(config)].map(([key, value]) => [
      key.includes(":") ? key : `secure-transport:${key}`,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

const minimal = { "aws:region": "eu-west-1", domain: "example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" };

/** The files that read the configuration when they are loaded are loaded again; all others hold nothing. */
function loadAfresh(file: string): Record<string, unknown> {
  const entry = join(root, file);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the module cache is emptied by deleting
  delete require.cache[entry];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be cached
  return require(entry) as Record<string, unknown>;
}

async function resolved(exported: Record<string, unknown>): Promise<Record<string, unknown>> {
  const entries = Object.entries(exported).map(async ([key, value]): Promise<[string, unknown]> => {
    const output = pulumi.output(value) as pulumi.Output<unknown> & {
      isKnown: Promise<boolean>;
      promise(): Promise<unknown>;
    };
    return [key, (await output.isKnown) ? await output.promise() : "(unknown)"];
  });
  return Object.fromEntries(await Promise.all(entries));
}
