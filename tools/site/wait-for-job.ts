import { setTimeout as pause } from "node:timers/promises";
import { GetJobCommand, type AmplifyClient, type Step } from "@aws-sdk/client-amplify";
import { SiteError } from "./site-error";

/** Which job of which branch. */
export interface JobId {
  readonly appId: string;
  readonly branchName: string;
  readonly jobId: string;
}

/** How long to wait, and how. */
export interface Patience {
  readonly timeoutMs: number;
  readonly intervalMs: number;
  readonly tell: (text: string) => void;
}

/**
 * Waits until a job has ended well, and tells each change of its state.
 * @throws SiteError with the step that failed and where its log is.
 */
export async function waitForJob(client: AmplifyClient, job: JobId, patience: Patience): Promise<void> {
  const deadline = Date.now() + patience.timeoutMs;
  let last = "";
  for (;;) {
    const { job: state } = await client.send(new GetJobCommand({ ...job }));
    const status = state?.summary?.status ?? "unknown";
    if (status !== last) patience.tell(`Job ${job.jobId} of branch ${job.branchName}: ${status}`);
    last = status;
    if (status === "SUCCEED") return;
    if (["FAILED", "CANCELLED"].includes(status)) {
      throw new SiteError(
        `Amplify's job ${job.jobId} ended with ${status}. ${whyFailed(state?.steps ?? [])}`,
        1,
      );
    }
    if (Date.now() > deadline) {
      throw new SiteError(
        `Amplify's job ${job.jobId} is still ${status} after ${patience.timeoutMs / 1000} s. ` +
          `Look at it with 'aws amplify get-job --app-id ${job.appId} --branch-name ${job.branchName} --job-id ${job.jobId}', or wait longer (--timeout).`,
        1,
      );
    }
    await pause(patience.intervalMs);
  }
}

function whyFailed(steps: readonly Step[]): string {
  const failed = steps.filter(({ status }) => status === "FAILED");
  return failed
    .map(({ stepName, statusReason, logUrl }) =>
      [`${stepName ?? "A step"} failed:`, statusReason ?? "no reason given.", logUrl && `Log: ${logUrl}`]
        .filter(Boolean)
        .join(" "),
    )
    .join("\n");
}
