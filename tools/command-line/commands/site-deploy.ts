import type { Subcommand } from "../subcommand";
import { siteDeployOptions, type SiteDeployOptions } from "../../site/site-options";

/** Puts a folder online on the stack's Amplify branch. */
export const siteCommand: Subcommand = {
  path: ["site", "deploy"],
  summary: "put a folder online on the stack's Amplify branch, with a config.json made from its outputs",
  arguments: [],
  options: () => siteDeployOptions,
  notes: `Exit status: 0  online
             1  refused or failed
             2  the command line or its files are wrong`,
  async run(values, _positionals, { stdout, stderr, environment }) {
    // Loaded late: the SDK of AWS takes longer to load than other commands to run.
    const { deploySite } = await import("../../site/deploy-site.js");
    return deploySite(values as SiteDeployOptions, { cwd: process.cwd(), env: environment, stdout, stderr });
  },
};
