import { Argument } from "commander";
import { renderJson } from "../../report/formats/json";
import { exitStatus, type Run } from "../../report/run";
import { oneLine } from "../../report/text/one-line";
import { UsageError } from "../../text/usage-error";
import { verifyOptions, type VerifyValues } from "../../verify/verify-options";
import { deliverReport, prepareDelivery } from "../deliver-report";
import { reportOptions } from "../report-options";
import type { Subcommand } from "../subcommand";

/** Asks the deployed site, API and sign-in page the questions of the story, and answers with evidence. */
export function verifyCommand(version: string): Subcommand {
  return {
    path: ["verify"],
    summary: "ask the deployed site, API and sign-in page whether they are as safe as the stack promises",
    arguments: [
      new Argument("[stack]", "the stack whose outputs name the endpoints; the Pulumi CLI is asked for them"),
    ],
    options: () => [...verifyOptions(), ...reportOptions()],
    notes: `Tokens are read from the environment alone: VERIFY_TOKEN, and, each by itself, VERIFY_EXPIRED_TOKEN,
VERIFY_OTHER_CLIENT_TOKEN, VERIFY_OTHER_POOL_TOKEN, VERIFY_ID_TOKEN and VERIFY_NO_SCOPE_TOKEN.

Exit status: 0  everything passes; warnings are allowed
             1  something fails
             2  the command line, its files or the outputs are wrong
             3  nothing fails, and not everything was answered`,
    async run(values, positionals, io) {
      // Loaded late: no other command needs the probes.
      const { listProbes, runVerify, VerifyUsageError } = await import("../../verify/run-verify.js");
      if (values["list"] === true) {
        io.stdout.write(listProbes());
        return exitStatus.clean;
      }
      prepareDelivery(values);
      try {
        const progress = (line: string) => {
          io.stderr.write(`${oneLine(line)}\n`);
        };
        const surroundings = { version, environment: io.environment, progress };
        const run = await runVerify(values as VerifyValues, positionals[0], surroundings);
        await deliverReport(run, values, io);
        return exitStatus[run.result];
      } catch (error) {
        if (error instanceof VerifyUsageError) throw new UsageError(error.problems);
        throw error;
      }
    },
    refused(argv, of, problems) {
      const isDocument = argv.includes("--json") || /--format[= ]json/.test(argv.join(" "));
      return isDocument ? renderJson(refusedRun(version, of, problems)) : "";
    },
  };
}

/** A run that did not start, and why. */
function refusedRun(version: string, of: "usage" | "tool", problems: readonly string[]): Run {
  return {
    tool: { name: "verify", version },
    title: "endpoints",
    started: new Date().toISOString(),
    milliseconds: 0,
    result: of === "usage" ? "usage" : "failed",
    problems,
    rules: [],
    checks: [],
    reach: [],
    notes: [],
    sections: [],
    way: undefined,
    projectFile: "Pulumi.yaml",
    document: {},
  };
}
