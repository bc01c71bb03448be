import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { runProcess } from "../harness/run-process";
import type { Outcome } from "../harness/run-process";
import { suite } from "../harness/suite";
import { PolicyService } from "./policy-service";
import type { ServiceBehaviour } from "./policy-service";

/** The pack in a copy of the checkout, and a service to publish it to. */
export class Publisher {
  readonly folder = mkdtempSync(join(suite().folder, "publish-"));

  private constructor(readonly service: PolicyService) {}

  static async start(behaviour: ServiceBehaviour = {}): Promise<Publisher> {
    const publisher = new Publisher(await PolicyService.start(behaviour));
    cpSync(suite().checkout, join(publisher.folder, "checkout"), { recursive: true, verbatimSymlinks: true });
    for (const name of ["home", "temp", "pulumi-home"]) mkdirSync(join(publisher.folder, name));
    return publisher;
  }

  /** `pulumi policy publish acme`. */
  publish(token?: string): Promise<Outcome> {
    return this.run(["policy", "publish", "acme"], token);
  }

  /** A command of the CLI in the pack's folder; without a token, nobody is logged in. */
  run(args: readonly string[], token?: string): Promise<Outcome> {
    return runProcess({
      command: suite().cli,
      args: [...args, "--non-interactive", "--color", "never"],
      cwd: join(this.folder, "checkout", "policy-pack"),
      environment: {
        PATH: `${dirname(suite().cli)}:${process.env["PATH"] ?? ""}`,
        HOME: join(this.folder, "home"),
        TMPDIR: join(this.folder, "temp"),
        PULUMI_HOME: join(this.folder, "pulumi-home"),
        PULUMI_BACKEND_URL: this.service.url,
        PULUMI_SKIP_UPDATE_CHECK: "true",
        ...(token !== undefined && { PULUMI_ACCESS_TOKEN: token }),
      },
    });
  }

  async stop(): Promise<void> {
    await this.service.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
