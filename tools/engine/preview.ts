import { performance } from "node:perf_hooks";
import type { Server } from "@grpc/grpc-js";
import type { Failure, Preview, PreviewObserver, PreviewRequest } from "./model";
import { messageOf } from "./rpc/message-of";
import { loadPack } from "./packs/load-pack";
import { PackConfigurationError } from "./packs/pack-configuration-error";
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
import { Children, type ChildHost } from "./process/children";
import { Overtime } from "./process/overtime";
import { plainError } from "./process/plain-error";
import { startProgram, type Program } from "./process/program";
import { locateProgram, type ProgramLocation } from "./process/program-location";
import { serve, type LoopbackServer } from "./rpc/server";
import { secretMask } from "../text/secret-mask";

/** How long a program may take to end once it has nothing more to do. */
const graceMilliseconds = 5000;

const unfinished =
  "The program did not finish: it ended before it had registered its outputs, and what it would have registered after is " +
  "not known. It calls `process.exit`, or it awaits what never comes in a preview, such as an `apply` on an unknown value.";

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
  private isOverdue = false;
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
    const location = this.attempt(() => locateProgram(this.request.projectDirectory, this.request.main));
    if (location === undefined) return this.result({}, []);
    const { address } = (this.server = await serve((server) => {
      this.addServices(server, location.directory);
    }));
    // Program and packs start together to save time; what the program does waits for the packs.
    const program = this.attempt(() => this.start(location, address));
    const packs = await this.load(address);
    this.timings.packs = performance.now() - this.started;
    const outputs = packs === undefined || program === undefined ? {} : await this.follow(program);
    return this.result(outputs, packs ?? []);
  }

  async close(): Promise<void> {
    this.callbacks.close();
    this.server?.close();
    await this.children.end();
  }

  private attempt<Result>(action: () => Result): Result | undefined {
    try {
      return action();
    } catch (error) {
      this.fail("program", messageOf(error));
      return undefined;
    }
  }

  private addServices(server: Server, programDirectory: string): void {
    addEngine(server, (severity, message, urn) => {
      this.journal.programDiagnostic(severity, plainError(message, programDirectory), urn);
    });
    const { request, deployment, journal, callbacks, hooks, overtime } = this;
    addResourceMonitor(server, {
      ...{ request, programDirectory, deployment, journal, callbacks, hooks, overtime },
      programDone: () => {
        this.signalled.resolve();
        return this.mayEnd.promise;
      },
    });
  }

  private start(location: ProgramLocation, address: string): Program {
    return startProgram(this.request, location, {
      children: this.children,
      address,
      onLine: (line) => {
        this.journal.programDiagnostic("info", line);
      },
    });
  }

  private async load(address: string): Promise<readonly PolicyPack[] | undefined> {
    const { packs } = this.request;
    if (packs.length > 0) this.observer.packsLoading(packs.length);
    const host: ChildHost = {
      children: this.children,
      address,
      onLine: (line) => {
        this.journal.diagnostic("info", line);
      },
    };
    const loads = await Promise.allSettled(packs.map((pack) => loadPack(pack, this.request, host)));
    const errors = loads.flatMap((load) => (load.status === "rejected" ? [load.reason as unknown] : []));
    if (errors.length > 0) {
      const isConfiguration = errors.every((error) => error instanceof PackConfigurationError);
      this.fail(isConfiguration ? "configuration" : "pack", errors.map(messageOf).join("\n"));
      return undefined;
    }
    const loaded = loads.flatMap((load) => (load.status === "fulfilled" ? [load.value] : []));
    if (packs.length > 0) this.observer.packsLoaded();
    this.journal.releaseProgram();
    this.loadedPacks.resolve(loaded);
    return loaded;
  }

  /** Until the program has registered everything, has failed, or is stopped; then what is left to do. */
  private async follow(program: Program): Promise<PropertyMap> {
    const ended = program.ended.then((error) => {
      // A program that was killed has not failed itself.
      if (this.isOverdue || this.journal.failure !== undefined) return;
      if (error !== undefined) this.failProgram(error);
      else if (!this.deployment.hasOutputs) this.failProgram(unfinished);
    });
    const end = () => {
      this.isOverdue = true;
      program.kill();
    };
    void this.deployment.stopped.then(program.kill);
    const isOver = this.overtime.over.then(() => (this.isOverdue = true));
    await Promise.race([this.signalled.promise, ended, isOver]);
    this.overtime.stop();
    this.timings.program = performance.now() - this.started;
    const outputs = await this.deployment.finish();
    this.mayEnd.resolve();
    const overdue = setTimeout(end, this.isOverdue ? 0 : graceMilliseconds);
    await ended;
    clearTimeout(overdue);
    return outputs;
  }

  /** The program ended with an error; "": it has logged it, or what is wrong with it was written. */
  private failProgram(error: string): void {
    const note = unansweredNote(this.journal.unanswered.values(), this.request.projectDirectory);
    if (error !== "") {
      this.fail("program", error + note);
      return;
    }
    const said = this.journal.diagnostics;
    // What the SDK finds wrong with the program itself it writes, line by line, and does not log.
    const written = said.findLastIndex(({ message }) =>
      message.startsWith("We failed to locate the entry point"),
    );
    const message =
      said.findLast(({ severity }) => severity === "error")?.message ??
      (written < 0
        ? "The program failed without saying why."
        : said
            .slice(written)
            .map((line) => line.message.trim())
            .join(" "));
    if (isAboutConfiguration(message)) this.journal.fail({ of: "configuration", message });
    else this.journal.fail({ of: "program", message: message + note });
  }

  private fail(of: Failure["of"], message: string): void {
    this.journal.diagnostic("error", message);
    this.journal.fail({ of, message });
  }

  private result(outputs: PropertyMap, packs: readonly PolicyPack[]): Preview {
    const { resources, findings, remediations, diagnostics, unanswered, failure } = this.journal;
    return {
      ...{ resources, findings, remediations, diagnostics, failure },
      packs: packs.map((pack) => pack.ran()),
      unanswered: [...unanswered.values()],
      outputs: this.journal.masked(outputs),
      timings: { ...this.timings, total: performance.now() - this.started },
    };
  }
}

/** Whether a program asks for another configuration: as the SDKs do, it names the command that mends it. */
function isAboutConfiguration(message: string): boolean {
  return /\bpulumi (?:config (?:set|set-all|rm)|stack rename) /.test(message);
}
