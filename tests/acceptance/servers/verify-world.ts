import type { Check } from "../../../tools/report/check";
import type { Run } from "../../../tools/report/run";
import { allProbes } from "../../../tools/verify/probes/all-probes";
import type { ResolveEntry } from "../../../tools/verify/network/resolve-entry";
import { readCredentials } from "../../../tools/verify/read-credentials";
import { readTargets } from "../../../tools/verify/targets/read-targets";
import { verifyEndpoints } from "../../../tools/verify/verify-endpoints";
import { serveWorld, type SeenRequest } from "./serve-world";
import { tokens } from "./tokens";
import type { World } from "./world";

/** What came of a world. */
export interface VerifiedWorld {
  readonly run: Run;
  readonly seen: readonly SeenRequest[];
  /** The ids of the checks with that verdict, each once, in their order. */
  readonly ids: (verdict: Check["verdict"]) => readonly string[];
}

/** Serves a world, asks it every question, and takes it down. */
export async function verifyWorld(
  world: World,
  options: { readonly timeout?: number; readonly table?: readonly ResolveEntry[] } = {},
): Promise<VerifiedWorld> {
  const served = await serveWorld(world);
  try {
    const outputs = {
      trustedOrigins: world.api.trusted,
      apiRoutes: world.api.routes,
      ...world.outputs,
    };
    const { targets, problems } = readTargets(outputs);
    if (targets === undefined) throw new Error(problems.join("\n"));
    const run = await verifyEndpoints({
      version: "0.0.0",
      title: "world",
      probes: allProbes,
      exemptions: [],
      failOn: "fail",
      notes: [],
      projectFile: "Pulumi.yaml",
      onProgress: () => undefined,
      targets,
      credentials: readCredentials(
        { VERIFY_TOKEN: world.token ?? tokens.access, ...world.environment },
        "VERIFY_TOKEN",
      ),
      table: [...served.table, ...(options.table ?? [])],
      authorities: served.authorities,
      allowWrites: false,
      timeout: options.timeout ?? 2000,
      retries: 2,
      concurrency: 6,
      userAgent: "verify-test",
    });
    return {
      run,
      seen: served.seen,
      ids: (verdict) => [
        ...new Set(run.checks.filter((check) => check.verdict === verdict).map(({ rule }) => rule)),
      ],
    };
  } finally {
    await served.stop();
  }
}
