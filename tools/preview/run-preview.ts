import { writeFileSync } from "node:fs";
import { preview } from "../engine/preview";
import type { Run } from "../report/run";
import { checkWritable } from "../text/check-writable";
import { Progress } from "./presentation/progress";
import { repositoryPaths } from "./presentation/repository-paths";
import { runOfPreview } from "./presentation/run-of-preview";
import { sortPreview } from "./presentation/sort-preview";
import { readPreviewArguments, type PreviewValues } from "./preview-options";
import { invokeAnswersFile } from "./project/invoke-answers-file";
import { loadRequest } from "./project/load-request";

/** What a preview is run by. */
export interface PreviewHost {
  readonly version: string;
  /** Told how far the preview is. */
  readonly stderr: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
}

/** Previews what the options name, telling on standard error how far it is. @throws UsageError where the input is wrong. */
export async function runPreview(
  values: PreviewValues,
  positionals: readonly string[],
  { version, stderr, environment }: PreviewHost,
): Promise<Run> {
  const started = new Date();
  const args = readPreviewArguments(values, positionals);
  const { request, notes } = loadRequest(args, environment);
  if (args.writeInvokeAnswers !== undefined) checkWritable("--write-invoke-answers", args.writeInvokeAnswers);
  const progress = new Progress(stderr);
  progress.start();
  const found = await preview(request, progress).finally(() => {
    progress.end();
  });
  if (args.writeInvokeAnswers !== undefined)
    writeFileSync(args.writeInvokeAnswers, invokeAnswersFile(found.unanswered));
  const noted = notes.map((message) => ({ severity: "warning" as const, message, urn: undefined }));
  const told = { ...found, diagnostics: [...noted, ...found.diagnostics] };
  const paths = repositoryPaths(request.projectDirectory);
  const { project, stack, organization } = request;
  return runOfPreview({ project, stack, organization }, paths.inPreview(sortPreview(told)), {
    version,
    started,
    projectFile: paths.projectFile,
  });
}
