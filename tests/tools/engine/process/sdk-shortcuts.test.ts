import { deepEqual, equal, match, ok } from "node:assert/strict";
import { previewFixture } from "../../../support/preview-fixtures";
import { runPreview } from "../../../support/preview-run";

interface Frames {
  readonly ofPromise: number;
  readonly ofError: number;
}

interface Serialization {
  /** The SDK's words on a function that cannot be serialized. */
  readonly error: string;
  /** Whether V8 was asked for that alone to tell of scripts. */
  readonly asksDebugger: boolean;
}

/** What the fixture tells of itself, and of a process and a thread that it starts. */
interface Told {
  readonly messages: readonly string[];
  readonly treeOfPackages: { readonly beforehand: boolean; readonly onceUsed: boolean };
  readonly serialization: Serialization;
  readonly frames: Frames;
  readonly ofChild: Frames;
  readonly ofWorker: Frames;
}

async function told(): Promise<Told> {
  const { outputs } = await runPreview({ projectDirectory: previewFixture("shortcuts"), main: "." });
  return outputs as unknown as Told;
}

async function toldWith(
  variable: "PULUMI_DEBUG_PROMISE_LEAKS" | "TRACEPARENT",
  value: string,
): Promise<Told> {
  process.env[variable] = value;
  try {
    return await told();
  } finally {
    Reflect.deleteProperty(process.env, variable);
  }
}

// That these parts of the SDK are left out, and what stays. Not proved: how much time that saves (`npm run bench:preview`).
describe("shortcuts through the SDK", () => {
  let plain: Told;
  before(async () => {
    plain = await told();
  });

  it("the engine is told no debug messages, and all others", () => {
    deepEqual(plain.messages, ["for everyone"]);
  });

  it("the tree of installed packages is read only once a function is serialized", () => {
    deepEqual(plain.treeOfPackages, { beforehand: false, onceUsed: true });
  });

  it("V8 is asked to tell of scripts only once a function is serialized, and then tells of all", () => {
    equal(plain.serialization.asksDebugger, true);
    match(plain.serialization.error, /index\.js\(\d+,\d+\)/);
  });

  it("promises have no stack traces, and errors keep theirs", () => {
    equal(plain.frames.ofPromise, 0);
    ok(plain.frames.ofError > 1);
  });

  it("processes and threads that the program starts take none", () => {
    ok(plain.ofChild.ofPromise > 1);
    ok(plain.ofWorker.ofPromise > 1);
  });

  it("promises keep their stack traces where leaks are looked for", async () => {
    const { frames, messages } = await toldWith("PULUMI_DEBUG_PROMISE_LEAKS", "true");
    ok(frames.ofPromise > 1);
    deepEqual(messages, ["for everyone"]);
  });

  it("an SDK that is traced is left as it is", async () => {
    const { frames, messages, treeOfPackages } = await toldWith(
      "TRACEPARENT",
      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    );
    ok(frames.ofPromise > 1);
    deepEqual(messages, ["not for anyone", "for everyone"]);
    equal(treeOfPackages.beforehand, true);
  });
});
