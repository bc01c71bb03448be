import { Argument } from "commander";
import { deliverReport, prepareDelivery } from "../deliver-report";
import { reportOptions } from "../report-options";
import type { Subcommand } from "../subcommand";
import { exitStatus } from "../../report/run";
import { jsonText } from "../../report/text/json-text";
import { failureDocument } from "../../preview/presentation/document";
import { previewOptions, type PreviewValues } from "../../preview/preview-options";
import { runPreview } from "../../preview/run-preview";

/** Previews a program with no account, no cloud and no Pulumi CLI, and asks policy packs about it. */
export function previewCommand(version: string): Subcommand {
  return {
    path: ["preview"],
    summary:
      "preview a Pulumi program with no account, no cloud and no Pulumi CLI, and ask policy packs about it",
    arguments: [
      new Argument("[stack]", "the stack to preview: Pulumi.STACK.yaml; without it dev, or the only one"),
    ],
    options: () => [...previewOptions(), ...reportOptions()],
    notes: `Secrets of a stack are opened with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.

Exit status: 0  nothing to object
             1  a mandatory policy was violated
             2  the command line, the project or its configuration is wrong
             3  the program or a policy pack could not be run`,
    async run(values, positionals, io) {
      prepareDelivery(values);
      const run = await runPreview(values as PreviewValues, positionals, { version, ...io });
      await deliverReport(run, values, io);
      return exitStatus[run.result];
    },
    refused(argv, of, problems) {
      const isDocument = argv.includes("--json") || /--format[= ]json/.test(argv.join(" "));
      return isDocument ? jsonText(failureDocument(of, problems)) : "";
    },
  };
}
