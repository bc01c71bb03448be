import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { parse as parseYaml } from "yaml";
import type { Note, Run } from "../report/run";
import { chooseProbes } from "./choose-probes";
import { readExemptions, type HostExemption } from "./exemptions";
import type { Probe } from "./probe";
import { allProbes } from "./probes/all-probes";
import { readCredentials } from "./read-credentials";
import { stackOutputs } from "./stack-outputs";
import { readTargets } from "./targets/read-targets";
import { verifyEndpoints, type VerifyOptions } from "./verify-endpoints";
import type { VerifyValues } from "./verify-options";

/** Everything that has to be mended before anything can be asked. */
export class VerifyUsageError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "VerifyUsageError";
  }
}

/** What a run has around it. */
export interface VerifySurroundings {
  readonly version: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly progress: (line: string) => void;
}

const pauseBetweenRounds = 15_000;

/** Verifies the endpoints that the command line names. @throws VerifyUsageError */
export async function runVerify(
  values: VerifyValues,
  stack: string | undefined,
  { version, environment, progress }: VerifySurroundings,
): Promise<Run> {
  const options = await optionsOf(values, stack, { version, environment, progress });
  const end = Date.now() + (values.wait ?? 0);
  let run = await verifyEndpoints(options);
  while (run.result !== "clean" && Date.now() < end) {
    progress(`Not all is well yet (${run.result}); asking again.`);
    await sleep(Math.min(pauseBetweenRounds, Math.max(0, end - Date.now())));
    run = await verifyEndpoints(options);
  }
  return run;
}

/** The lines of `--list`: every check with its area and its title. */
export function listProbes(probes: readonly Probe[] = allProbes): string {
  const width = Math.max(...probes.map(({ rule }) => rule.id.length));
  return probes
    .map(({ rule }) => `${rule.id.padEnd(width)}  ${rule.group.padEnd(11)}  ${rule.title}\n`)
    .join("");
}

async function optionsOf(
  values: VerifyValues,
  stack: string | undefined,
  { version, environment, progress }: VerifySurroundings,
): Promise<VerifyOptions> {
  const problems: string[] = [];
  const orProblem = async <T>(reading: Promise<T>): Promise<T | undefined> => {
    try {
      return await reading;
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  const outputs = await orProblem(readOutputs(values, stack));
  const authorities =
    values.caFile === undefined ? undefined : await orProblem(readAuthorities(values.caFile));
  const exemptions =
    values.exemptions === undefined ? [] : await orProblem(readExemptionsFile(values.exemptions, problems));
  const { chosen, unknown } = chooseProbes(allProbes, { only: values.only ?? [], skip: values.skip ?? [] });
  problems.push(
    ...unknown.map((pattern) => `'${pattern}' is neither a check nor an area; --list names them.`),
  );
  if (unknown.length === 0 && chosen.length === 0)
    problems.push("--skip leaves nothing of what --only chose.");
  const read = outputs && readTargets(outputs, values);
  problems.push(...(read?.problems ?? []));
  if (problems.length > 0 || read?.targets === undefined) throw new VerifyUsageError(problems);

  const credentials = readCredentials(environment, values.tokenEnv);
  const notes: Note[] =
    read.targets.authorization === "cognito" && credentials.valid === undefined
      ? [
          {
            severity: "info",
            about: undefined,
            message: `${values.tokenEnv} holds no token: what only a valid caller shows was skipped.`,
          },
        ]
      : [];
  return {
    version,
    title: stack ?? read.targets.site?.host ?? read.targets.api?.host ?? "endpoints",
    probes: chosen,
    exemptions: exemptions ?? [],
    failOn: values.failOn,
    notes,
    projectFile: "Pulumi.yaml",
    onProgress: (answered, of) => {
      progress(`${answered} of ${of} questions answered`);
    },
    targets: read.targets,
    credentials,
    table: values.resolve ?? [],
    authorities,
    allowWrites: values.allowWrites === true,
    timeout: values.timeout,
    retries: values.retries,
    concurrency: values.concurrency,
    userAgent: `secure-transport-verify/${version} (checks the endpoints of its owner)`,
  };
}

function readOutputs(values: VerifyValues, stack: string | undefined): Promise<Record<string, unknown>> {
  if (values.outputs !== undefined) return stackOutputs({ kind: "file", file: values.outputs });
  const isGivenByHand = [values.siteUrl, values.apiUrl, values.signInUrl].some((url) => url !== undefined);
  return isGivenByHand && stack === undefined ? Promise.resolve({}) : stackOutputs({ kind: "cli", stack });
}

async function readAuthorities(file: string): Promise<string> {
  const content = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Error(`--ca-file ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!content.includes("-----BEGIN CERTIFICATE-----"))
    throw new Error(`--ca-file ${file}: expected certificates in PEM (-----BEGIN CERTIFICATE-----).`);
  return content;
}

async function readExemptionsFile(file: string, problems: string[]): Promise<readonly HostExemption[]> {
  const document: unknown = await readFile(file, "utf8")
    .then(parseYaml)
    .catch((error: unknown) => {
      const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      throw new Error(`--exemptions ${file}: ${message}`);
    });
  const read = readExemptions(
    document,
    allProbes.map(({ rule }) => rule.id),
  );
  problems.push(...read.problems);
  return read.exemptions;
}
