import { performance } from "node:perf_hooks";
import type { Server } from "@grpc/grpc-js";
import type { Preview, PreviewObserver, PreviewRequest } from "./model";
import { messageOf } from "./rpc/message-of";
import { loadPack } from "./packs/load-pack";
import { PackConfigurationError, PackError } from "./packs/pack-errors";
import type { PolicyPack } from "./packs/policy-pack";
import type { PropertyMap } from "./values";
import { unansweredNote } from "./answers/unanswered-note";
import { Callbacks } from "./rpc/callbacks";
import { deferred } from "./rpc/deferred";
import { Deployment } from "./deployment/deployment";
import { addEngine } from "./rpc/engine-service";
import { Hooks } from "./deployment/hooks";
import { Journal } from "./deployment/journal";
import { addResourceMonitor } from "./monitor/resource-monitor";
import { Transforms } from "./monitor/transforms";
import { Providers } from "./providers/providers";
import { Children, type ChildHost } from "./process/children";
import { Overtime } from "./process/overtime";
import { plainError } from "./process/plain-error";
import { startProgram, type Program } from "./process/program";
import { locateProgram } from "./process/program-location";
import { serve, type LoopbackServer } from "./rpc/server";
import { secretMask } from "../text/secret-mask";

/** How long a program may take to end once it has nothing more to do. */
const graceMilliseconds = 5000;

const unfinished =
  "The program did not finish: it ended before it had registered its outputs, and what it would have registered after is " +
  "not known. It calls `process.exit`, or it awaits what never comes in a preview, such as an `apply` on an unknown value.";

/** How a program asks for another configuration: as the SDKs do, it names the command that mends it. */
const anotherConfiguration = /\bpulumi (?:config (?:set|set-all|rm)|stack rename) /;

/**
 * Runs a program and its policy packs, each in its own process, against an engine that starts no provider; tells what the
 * stack would hold and what the packs say of it. What program or pack do wrong is in the result.
 */
export async function preview(request: PreviewRequest, observer: PreviewObserver): Promise<Preview> {
  const run = new Run(request, observer);
  try {
    return await run.toEnd();
  } finally {
    await run.close();
  }
}

class Run {
  private readonly started = performance.now();
  private readonly timings = { packs: 0, program: 0 };
  private readonly journal: Journal;
  private readonly children = new Children();
  private readonly callbacks = new Callbacks();
  private readonly loadedPacks = deferred<readonly PolicyPack[]>();
  private readonly signalled = deferred();
  private readonly mayEnd = deferred();
  private readonly hooks: Hooks;
  private readonly deployment: Deployment;
  private readonly overtime: Overtime;
  private server: LoopbackServer | undefined;

  constructor(
    private readonly request: PreviewRequest,
    private readonly observer: PreviewObserver,
  ) {
    const journal = new Journal(observer, secretMask(request.secrets));
    this.journal = journal;
    this.overtime = new Overtime(journal.warn);
    this.hooks = new Hooks(this.callbacks, journal.warn);
    this.deployment = new Deployment(request, this.loadedPacks.promise, this.hooks, journal, this.overtime);
  }

  async toEnd(): Promise<Preview> {
    let packs: readonly PolicyPack[] = [];
    let outputs: PropertyMap = {};
    try {
      const location = locateProgram(this.request.projectDirectory, this.request.main);
      const { address } = (this.server = await serve((server) => {
        this.addServices(server, location.directory);
      }));
      // Program and packs start together to save time; what the program does waits for the packs.
      const program = startProgram(this.request, location, this.host(address, this.say));
      packs = await this.load(this.host(address, this.journal.diagnostic));
      this.timings.packs = performance.now() - this.started;
      outputs = await this.follow(program);
    } catch (error) {
      // What program, pack or system do wrong are plain errors; these are mistakes of this code, told with their stack.
      if (error instanceof TypeError || error instanceof RangeError) throw error;
      const isOfPack = error instanceof PackError;
      const of = error instanceof PackConfigurationError ? "configuration" : isOfPack ? "pack" : "program";
      this.journal.failWith(of, messageOf(error));
    }
    const { resources, findings, remediations, diagnostics, unanswered, failure } = this.journal;
    return {
      ...{ resources, findings, remediations, diagnostics, failure },
      packs: packs.map((pack) => pack.ran()),
      unanswered: [...unanswered.values()],
      outputs: this.journal.masked(outputs),
      timings: { ...this.timings, total: performance.now() - this.started },
    };
  }

  async close(): Promise<void> {
    this.callbacks.close();
    this.server?.close();
    await this.children.end();
  }

  private addServices(server: Server, programDirectory: string): void {
    const { request, deployment, journal, callbacks, hooks, overtime } = this;
    addEngine(server, (severity, message, urn) => {
      this.say(severity, plainError(message, programDirectory), urn);
    });
    addResourceMonitor(server, {
      ...{ request, programDirectory, deployment, journal, hooks, overtime },
      providers: new Providers(request, deployment),
      transforms: new Transforms(callbacks),
      programDone: () => {
        this.signalled.resolve();
        return this.mayEnd.promise;
      },
    });
  }

  private host(address: string, say: Journal["diagnostic"]): ChildHost {
    return {
      children: this.children,
      address,
      onLine: (line) => {
        say("info", line);
      },
    };
  }

  /** What the program says is kept back until the packs are loaded, since the real engine starts it only then. */
  private readonly say: Journal["diagnostic"] = (...said) => {
    void this.loadedPacks.promise.then(() => {
      this.journal.diagnostic(...said);
    });
  };

  private async load(host: ChildHost): Promise<readonly PolicyPack[]> {
    const { packs } = this.request;
    if (packs.length > 0) this.observer.packsLoading(packs.length);
    const loads = await Promise.allSettled(packs.map((pack) => loadPack(pack, this.request, host)));
    const errors = loads.flatMap((load) => (load.status === "rejected" ? [load.reason as unknown] : []));
    if (errors.length > 0) {
      const isConfiguration = errors.every((error) => error instanceof PackConfigurationError);
      throw new (isConfiguration ? PackConfigurationError : PackError)(errors.map(messageOf).join("\n"));
    }
    const loaded = loads.flatMap((load) => (load.status === "fulfilled" ? [load.value] : []));
    if (packs.length > 0) this.observer.packsLoaded();
    this.loadedPacks.resolve(loaded);
    return loaded;
  }

  /** Until the program has registered everything, has failed, or is stopped; then what is left to do. */
  private async follow(program: Program): Promise<PropertyMap> {
    let isOverdue = false;
    const ended = program.ended.then((error) => {
      // A program that was killed has not failed itself.
      if (isOverdue || this.journal.failure !== undefined) return;
      if (error !== undefined) this.failProgram(error);
      else if (!this.deployment.hasOutputs) this.failProgram(unfinished);
    });
    const end = () => {
      isOverdue = true;
      program.kill();
    };
    void this.deployment.stopped.then(program.kill);
    await Promise.race([this.signalled.promise, ended, this.overtime.over.then(end)]);
    this.overtime.stop();
    this.timings.program = performance.now() - this.started;
    const outputs = await this.deployment.finish();
    this.mayEnd.resolve();
    const overdue = setTimeout(end, graceMilliseconds);
    await ended;
    clearTimeout(overdue);
    return outputs;
  }

  /** The program ended with an error; "": it has logged it, or what is wrong with it was written. */
  private failProgram(error: string): void {
    const note = unansweredNote(this.journal.unanswered.values(), this.request.projectDirectory);
    if (error !== "") {
      this.journal.failWith("program", error + note);
      return;
    }
    const said = this.journal.diagnostics;
    // What the SDK finds wrong with the program itself it writes, line by line, and does not log.
    const lines = said.map(({ message }) => message.trim()).join(" ");
    const [written] = /We failed to locate the entry point[^]*/.exec(lines) ?? [];
    const logged = said.findLast(({ severity }) => severity === "error")?.message;
    const message = logged ?? written ?? "The program failed without saying why.";
    if (anotherConfiguration.test(message)) this.journal.fail({ of: "configuration", message });
    else this.journal.fail({ of: "program", message: message + note });
  }
}
