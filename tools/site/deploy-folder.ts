import {
  CreateDeploymentCommand,
  StartDeploymentCommand,
  StopJobCommand,
  type AmplifyClient,
} from "@aws-sdk/client-amplify";
import { SiteError } from "./site-error";
import { upload } from "./upload";
import type { JobId } from "./wait-for-job";

/** The branch that serves a site. */
export type Branch = Pick<JobId, "appId" | "branchName">;

/**
 * Hands an archive to Amplify and starts its deployment. A deployment that was made and then could not be started is
 * taken back, as it would block the next one.
 */
export async function deployFolder(
  client: AmplifyClient,
  branch: Branch,
  archive: Uint8Array,
): Promise<JobId> {
  const { jobId, zipUploadUrl } = await client.send(new CreateDeploymentCommand({ ...branch }));
  if (jobId === undefined || zipUploadUrl === undefined) {
    throw new SiteError("Amplify made a deployment and named no job or no address for the upload.", 1);
  }
  const job = { ...branch, jobId };
  try {
    await upload(zipUploadUrl, archive);
    await client.send(new StartDeploymentCommand(job));
  } catch (error) {
    // What went wrong first is what the user has to know.
    await client.send(new StopJobCommand(job)).catch(() => undefined);
    throw error;
  }
  return job;
}
