import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One finished gRPC call of a preview's processes; names of message fields are in lower case, defaults are left out. */
export interface RecordedCall {
  readonly method: string;
  readonly request: Record<string, unknown>;
  readonly response?: Record<string, unknown>;
  readonly error?: string;
}

/** Runs `action` and returns what its child processes said to each other over gRPC, in the order of completion. */
export async function recordPreview(action: () => Promise<unknown>): Promise<RecordedCall[]> {
  const folder = mkdtempSync(join(tmpdir(), "preview-recording-"));
  const { NODE_OPTIONS, PREVIEW_RECORDING } = process.env;
  process.env["NODE_OPTIONS"] = `--require ${JSON.stringify(join(__dirname, "preview-recorder.js"))}`;
  process.env["PREVIEW_RECORDING"] = folder;
  try {
    await action();
    return readdirSync(folder)
      .flatMap((file) => readFileSync(join(folder, file), "utf8").trim().split("\n"))
      .map((line) => JSON.parse(line) as RecordedCall & { readonly at: number })
      .sort((a, b) => a.at - b.at);
  } finally {
    restore("NODE_OPTIONS", NODE_OPTIONS);
    restore("PREVIEW_RECORDING", PREVIEW_RECORDING);
    rmSync(folder, { recursive: true });
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
