import { join } from "node:path";
import type { Check } from "../../../tools/report/check";
import { parseResolveEntry } from "../../../tools/verify/network/resolve-entry";
import { runVerify } from "../../../tools/verify/run-verify";
import type { Cloud } from "../stand-in/cloud";
import { genuineTokens } from "./genuine-tokens";

/** What to ask, and how patiently. */
export interface Asking {
  /** Areas or checks; left out, every one. */
  readonly only?: readonly string[];
  /** Milliseconds in which it may ask again until all is well, as on a machine that has no time to answer. */
  readonly wait?: number;
}

/** Asks the hosts of a cloud the questions of `secure-transport verify`. */
export async function verifyCloud(cloud: Cloud, asking: Asking = {}): Promise<readonly Check[]> {
  const resolve = [...cloud.servers].flatMap(([host, { tlsPort, plainPort }]) => [
    `${host}:443:127.0.0.1:${tlsPort}`,
    `${host}:80:127.0.0.1:${plainPort}`,
  ]);
  const { checks } = await runVerify(
    {
      outputs: join(cloud.folder, "outputs.json"),
      caFile: join(cloud.folder, "authority.pem"),
      resolve: resolve.map((text) => {
        const entry = parseResolveEntry(text);
        if (entry === undefined) throw new Error(`verify does not take --resolve ${text}.`);
        return entry;
      }),
      tokenEnv: "VERIFY_TOKEN",
      failOn: "fail",
      timeout: 5_000,
      retries: 0,
      concurrency: 6,
      ...asking,
    },
    undefined,
    { version: "0.0.0", environment: await genuineTokens(cloud), progress: () => undefined },
  );
  return checks;
}
