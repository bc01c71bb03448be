import { join, resolve } from "node:path";
import {
  AmplifyClient,
  AmplifyServiceException,
  GetAppCommand,
  StartJobCommand,
} from "@aws-sdk/client-amplify";
import { zipSync } from "fflate";
import { deployFolder, type Branch } from "./deploy-folder";
import { readFolder } from "./read-folder";
import { readOutputs } from "./read-outputs";
import { siteConfiguration } from "./site-configuration";
import { SiteError } from "./site-error";
import type { SiteIo } from "./site-io";
import type { SiteDeployOptions } from "./site-options";
import { siteOutputs, type SiteOutputs } from "./site-outputs";
import { waitForJob, type JobId } from "./wait-for-job";

const sample = join("infra", "sample", "front-end");
const pollingIntervalMs = 2_000;

/**
 * Puts a folder online on the stack's Amplify branch, with a `config.json` made from the stack's outputs; where the app
 * is built from a repository, starts a build of it instead.
 * @returns Exit status: 0 online, 1 refused or failed, 2 the command line or its files are wrong.
 */
export async function deploySite(options: SiteDeployOptions, io: SiteIo): Promise<0 | 1 | 2> {
  try {
    const outputs = siteOutputs(await readOutputs(options, io));
    await putOnline(outputs, options, io);
    io.stdout.write(`${outputs.siteUrl}\n`);
    return 0;
  } catch (error) {
    const known = explain(error);
    io.stderr.write(`error: ${known.message}\n`);
    return known.status;
  }
}

async function putOnline(outputs: SiteOutputs, options: SiteDeployOptions, io: SiteIo): Promise<void> {
  const tell = (text: string) => io.stderr.write(`${text}\n`);
  const client = new AmplifyClient({ region: outputs.region });
  try {
    const branch = { appId: outputs.amplifyAppId, branchName: outputs.amplifyBranch };
    const { app } = await client.send(new GetAppCommand({ appId: branch.appId }));
    const isBuilt = app?.repository !== undefined && app.repository !== "";
    const job = isBuilt
      ? await startBuild(client, branch, { ...options, repository: app.repository, tell })
      : await startDeployment(client, branch, { folder: folderOf(options, io), outputs, tell });
    await waitForJob(client, job, {
      timeoutMs: options.timeout * 1000,
      intervalMs: Math.min(pollingIntervalMs, options.timeout * 100),
      tell,
    });
  } finally {
    client.destroy();
  }
}

function folderOf({ dir }: SiteDeployOptions, { cwd }: SiteIo): string {
  return resolve(cwd, dir ?? sample);
}

interface Build {
  readonly dir?: string;
  readonly repository: string | undefined;
  readonly tell: (text: string) => void;
}

/** Amplify takes no uploads for an app with a repository. Headers that have changed reach visitors with a new build only. */
async function startBuild(
  client: AmplifyClient,
  branch: Branch,
  { dir, repository, tell }: Build,
): Promise<JobId> {
  if (dir !== undefined) {
    throw new SiteError(
      `--dir ${dir}: the site is built from ${repository ?? "a repository"}; leave the option out.`,
      2,
    );
  }
  tell(`Starting a build of ${repository ?? "the repository"}, branch ${branch.branchName}`);
  const { jobSummary } = await client.send(new StartJobCommand({ ...branch, jobType: "RELEASE" }));
  if (jobSummary?.jobId === undefined) throw new SiteError("Amplify started a build and named no job.", 1);
  return { ...branch, jobId: jobSummary.jobId };
}

interface Deployment {
  readonly folder: string;
  readonly outputs: SiteOutputs;
  readonly tell: (text: string) => void;
}

async function startDeployment(
  client: AmplifyClient,
  branch: Branch,
  { folder, outputs, tell }: Deployment,
): Promise<JobId> {
  const configuration = `${JSON.stringify(siteConfiguration(outputs), undefined, 2)}\n`;
  const files = { ...(await readFolder(folder)), "config.json": new TextEncoder().encode(configuration) };
  const archive = zipSync(files);
  tell(`Uploading ${Object.keys(files).length} files of ${folder} (${Math.ceil(archive.length / 1024)} KiB)`);
  return deployFolder(client, branch, archive);
}

function explain(error: unknown): SiteError {
  if (error instanceof SiteError) return error;
  if (error instanceof AmplifyServiceException) {
    return new SiteError(`Amplify refused (${error.name}): ${error.message}`, 1);
  }
  const { name, message } = error as Error;
  return name === "CredentialsProviderError"
    ? new SiteError(`No AWS credentials: ${message}. Set AWS_PROFILE, or sign in with 'aws sso login'.`, 1)
    : new SiteError(`Amplify could not be asked: ${message}`, 1);
}
