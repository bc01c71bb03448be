import { Command } from "commander";
import { deploySite } from "./deploy-site";
import { siteDeployOptions, type SiteDeployOptions } from "./site-options";

const command = new Command("site:deploy")
  .description(
    "Puts a folder online on the stack's Amplify branch, with a config.json made from its outputs.",
  )
  .allowExcessArguments(false)
  .exitOverride();
for (const option of siteDeployOptions) command.addOption(option);

async function main(): Promise<void> {
  try {
    command.parse();
  } catch (error) {
    process.exitCode = (error as { exitCode?: number }).exitCode === 0 ? 0 : 2;
    return;
  }
  process.exitCode = await deploySite(command.opts<SiteDeployOptions>(), {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
  });
}

void main();
