import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { RecordedStack, type RecordedDocument } from "./recorded-stack";

const root = join(__dirname, "../../..");

/** Which program to preview, and how. */
export interface Recording {
  readonly stack: "dev" | "prod";
  /** Folder of the program; the project's own where it is left out. */
  readonly directory?: string;
  /** Settings that differ from the stack's file, by keys that may lead into lists and objects; without the namespace. */
  readonly settings?: Readonly<Record<string, string>>;
}

const ownRecordings = new Map<string, RecordedStack>();

/** Runs the program under the offline preview, and gives what it registered. The project's own is run once for a test run. */
export function recordStack(recording: Recording): RecordedStack {
  if (recording.directory !== undefined) return record(recording);
  const key = JSON.stringify(recording);
  const recorded = ownRecordings.get(key) ?? record(recording);
  ownRecordings.set(key, recorded);
  return recorded;
}

function record({ stack, directory = root, settings = {} }: Recording): RecordedStack {
  const config = Object.entries(settings).flatMap(([key, value]) => [
    "--config",
    `secure-transport:${key}=${value}`,
  ]);
  const args = [
    join(root, "tools/bin/secure-transport.js"),
    "preview",
    "--cwd",
    directory,
    "--stack",
    stack,
    "--json",
    "--config-path",
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, ...config], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === "") throw new Error(`The preview did not run: ${stderr}`);
  return new RecordedStack(JSON.parse(stdout) as RecordedDocument);
}
