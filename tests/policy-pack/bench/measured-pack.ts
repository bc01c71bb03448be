import { credentials } from "@grpc/grpc-js";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What a process has used: milliseconds of CPU, and at its peak MiB of memory. */
export interface Usage {
  readonly cpu: number;
  readonly memory: number;
}

/** A resource as the engine hands it over. */
export interface BenchResource {
  readonly type: string;
  readonly name: string;
  readonly inputs: object;
}

/** As many calls at a time as the engine makes where a program registers resources without waiting. */
const atATime = 8;

/** A compiled pack in Pulumi's policy host, with what its process uses. */
export class MeasuredPack {
  private constructor(
    private readonly child: ReturnType<typeof spawn>,
    private readonly client: AnalyzerClient,
  ) {}

  /** Starts the pack of a folder, and waits until it has said what its policies are. */
  static async start(folder: string): Promise<MeasuredPack> {
    const script = require.resolve("@pulumi/pulumi/cmd/run-policy-pack", { paths: [folder] });
    const child = spawn(
      process.execPath,
      ["--require", join(__dirname, "meter.cjs"), script, "127.0.0.1:1", folder],
      { cwd: folder, stdio: ["ignore", "pipe", "inherit", "ipc"] },
    );
    if (child.stdout === null) throw new Error("The policy host has no standard output.");
    const ended = once(child, "exit").then(() =>
      Promise.reject(new Error(`The pack in ${folder} did not start.`)),
    );
    ended.catch(() => undefined);
    const firstLine = once(createInterface(child.stdout), "line") as Promise<[string]>;
    const [port] = await Promise.race([firstLine, ended]);
    const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure(), {
      "grpc.max_send_message_length": -1,
      "grpc.max_receive_message_length": -1,
    });
    await call((done) => client.getAnalyzerInfo(new Empty(), done));
    return new MeasuredPack(child, client);
  }

  async usage(): Promise<Usage> {
    const answer = once(this.child, "message") as Promise<[Usage]>;
    this.child.send("usage");
    const [usage] = await answer;
    return usage;
  }

  /** The CPU that something costs the pack's process, in milliseconds. */
  async cost(of: () => Promise<void>): Promise<number> {
    const before = await this.usage();
    await of();
    return (await this.usage()).cpu - before.cpu;
  }

  /** Analyzes resources one by one, and then the stack of them. */
  async judge(resources: readonly BenchResource[]): Promise<void> {
    await this.each(resources);
    await this.stack(resources);
  }

  private async each(resources: readonly BenchResource[]): Promise<void> {
    const requests = resources.values();
    const worker = async (): Promise<void> => {
      for (const resource of requests) await this.analyze(resource);
    };
    await Promise.all(Array.from({ length: atATime }, worker));
  }

  private async stack(resources: readonly BenchResource[]): Promise<void> {
    const request = new messages.AnalyzeStackRequest();
    request.setResourcesList(
      resources.map((resource) => {
        const one = new messages.AnalyzerResource();
        fill(one, resource);
        return one;
      }),
    );
    await call((done) => this.client.analyzeStack(request, done));
  }

  async analyze(resource: BenchResource): Promise<void> {
    const request = new messages.AnalyzeRequest();
    fill(request, resource);
    await call((done) => this.client.analyze(request, done));
  }

  async stop(): Promise<void> {
    const exited = once(this.child, "exit");
    this.client.close();
    this.child.kill();
    await exited;
  }
}

function fill(
  message: messages.AnalyzeRequest | messages.AnalyzerResource,
  { type, name, inputs }: BenchResource,
): void {
  message.setType(type);
  message.setName(name);
  message.setUrn(`urn:pulumi:dev::bench::${type}::${name}`);
  message.setProperties(Struct.fromJavaScript(inputs as Record<string, JavaScriptValue>));
  message.setOptions(new messages.AnalyzerResourceOptions());
}

function call<T>(start: (done: (error: Error | null, response: T) => void) => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    start((error, response) => {
      if (error === null) resolve(response);
      else reject(error);
    });
  });
}
