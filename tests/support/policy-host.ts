import { credentials } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { staleSources } from "../../policy-pack/build/stale-sources";

const root = join(__dirname, "../..");
const packFolder = join(root, "policy-pack");

/** A violation or a note as the engine receives it. */
export interface Diagnostic {
  readonly policy: string;
  readonly level: "advisory" | "mandatory" | "disabled" | "remediate";
  readonly message: string;
}

/** The answer to one Analyze call. */
export interface Analysis {
  readonly diagnostics: Diagnostic[];
  readonly notApplicable: string[];
}

/** A resource of a stack. */
export interface HostedResource {
  readonly type: string;
  readonly name: string;
  readonly props: object;
  /** The names of the resources that a property refers to. */
  readonly refers?: Readonly<Record<string, readonly string[]>>;
}

/** A policy pack in its own process, started and spoken to as the engine does it. */
export interface PolicyHost {
  /** Milliseconds from the start of the process to its port. */
  readonly bootTime: number;
  /** What the process wrote to stderr so far. */
  stderr(): string;
  info(): Promise<messages.AnalyzerInfo.AsObject>;
  configure(config: Readonly<Record<string, object>>): Promise<void>;
  analyze(type: string, props: object, name?: string): Promise<Analysis>;
  /** What the policies say of a stack, each finding with the name of its resource. */
  analyzeStack(resources: readonly HostedResource[]): Promise<(Diagnostic & { readonly resource: string })[]>;
  /** What the policies at level `remediate` make of inputs; undefined where they leave them as they are. */
  remediate(type: string, props: object): Promise<object | undefined>;
  stop(): Promise<void>;
}

const levels = ["advisory", "mandatory", "disabled", "remediate"] as const;

type Level = (typeof levels)[number];

const enumOf = {
  advisory: messages.EnforcementLevel.ADVISORY,
  mandatory: messages.EnforcementLevel.MANDATORY,
  disabled: messages.EnforcementLevel.DISABLED,
  remediate: messages.EnforcementLevel.REMEDIATE,
} as const;

/** Starts the compiled pack of a folder in Pulumi's policy host process. */
export async function startPolicyHost(
  folder = packFolder,
  nodeOptions: readonly string[] = [],
): Promise<PolicyHost> {
  if (folder === packFolder) requireFreshBuild();
  const started = performance.now();
  const script = require.resolve("@pulumi/pulumi/cmd/run-policy-pack", { paths: [root] });
  const child = spawn(process.execPath, [...nodeOptions, script, "127.0.0.1:1", folder], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const exited = once(child, "exit");
  const firstLine = once(createInterface(child.stdout), "line") as Promise<[string]>;
  const ended = exited.then(() => {
    throw new Error(`The policy pack did not start:\n${stderr}`);
  });
  const [port] = await Promise.race([firstLine, ended]);
  ended.catch(() => undefined);
  const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());

  return {
    bootTime: performance.now() - started,
    stderr: () => stderr,
    async info() {
      return (
        await call<messages.AnalyzerInfo>((done) => client.getAnalyzerInfo(new Empty(), done))
      ).toObject();
    },
    async configure(config) {
      const request = new messages.ConfigureAnalyzerRequest();
      for (const [name, given] of Object.entries(config)) {
        const { enforcementLevel = "mandatory", ...properties } = given as { enforcementLevel?: Level };
        const policy = new messages.PolicyConfig();
        policy.setEnforcementlevel(enumOf[enforcementLevel]);
        policy.setProperties(struct(properties));
        request.getPolicyconfigMap().set(name, policy);
      }
      await call<Empty>((done) => client.configure(request, done));
    },
    async analyze(type, props, name = "res") {
      const request = new messages.AnalyzeRequest();
      request.setType(type);
      request.setName(name);
      request.setUrn(`urn:pulumi:dev::shop::${type}::${name}`);
      request.setProperties(struct(props));
      request.setOptions(new messages.AnalyzerResourceOptions());
      const response = await call<messages.AnalyzeResponse>((done) => client.analyze(request, done));
      return {
        diagnostics: response.getDiagnosticsList().map((diagnostic) => ({
          policy: diagnostic.getPolicyname(),
          level: levels[diagnostic.getEnforcementlevel()],
          message: diagnostic.getMessage(),
        })),
        notApplicable: response.getNotApplicableList().map((policy) => policy.getPolicyName()),
      };
    },
    async analyzeStack(resources) {
      const request = new messages.AnalyzeStackRequest();
      const urns = new Map(
        resources.map(({ type, name }) => [name, `urn:pulumi:dev::shop::${type}::${name}`]),
      );
      request.setResourcesList(
        resources.map(({ type, name, props, refers = {} }) => {
          const resource = new messages.AnalyzerResource();
          resource.setType(type);
          resource.setName(name);
          resource.setUrn(urns.get(name) ?? "");
          resource.setProperties(struct(props));
          resource.setOptions(new messages.AnalyzerResourceOptions());
          for (const [property, names] of Object.entries(refers)) {
            const dependencies = new messages.AnalyzerPropertyDependencies();
            dependencies.setUrnsList(names.map((target) => urns.get(target) ?? ""));
            resource.getPropertydependenciesMap().set(property, dependencies);
          }
          return resource;
        }),
      );
      const response = await call<messages.AnalyzeResponse>((done) => client.analyzeStack(request, done));
      return response.getDiagnosticsList().map((diagnostic) => ({
        policy: diagnostic.getPolicyname(),
        level: levels[diagnostic.getEnforcementlevel()],
        message: diagnostic.getMessage(),
        resource: diagnostic.getUrn().split("::").at(-1) ?? "",
      }));
    },
    async remediate(type, props) {
      const request = new messages.AnalyzeRequest();
      request.setType(type);
      request.setName("res");
      request.setUrn(`urn:pulumi:dev::shop::${type}::res`);
      request.setProperties(struct(props));
      request.setOptions(new messages.AnalyzerResourceOptions());
      const response = await call<messages.RemediateResponse>((done) => client.remediate(request, done));
      return response.getRemediationsList().at(-1)?.getProperties()?.toJavaScript();
    },
    async stop() {
      client.close();
      child.kill();
      await exited;
    },
  };
}

function requireFreshBuild(): void {
  if (staleSources(packFolder).length > 0) {
    throw new Error("policy-pack/dist is not made from its sources: run npm run build.");
  }
}

function struct(value: object): Struct {
  return Struct.fromJavaScript(value as Record<string, JavaScriptValue>);
}

function call<T>(start: (done: (error: Error | null, response: T) => void) => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    start((error, response) => {
      if (error === null) resolve(response);
      else reject(error);
    });
  });
}
