import { credentials } from "@grpc/grpc-js";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { RegisterResourceRequest, type RegisterResourceResponse } from "@pulumi/pulumi/proto/resource_pb";
import { Callbacks } from "../../tools/engine/rpc/callbacks";
import { Deployment } from "../../tools/engine/deployment/deployment";
import { Hooks } from "../../tools/engine/deployment/hooks";
import { Journal } from "../../tools/engine/deployment/journal";
import { addResourceMonitor } from "../../tools/engine/monitor/resource-monitor";
import { Transforms } from "../../tools/engine/monitor/transforms";
import { Providers } from "../../tools/engine/providers/providers";
import { Overtime } from "../../tools/engine/process/overtime";
import { call } from "../../tools/engine/rpc/call";
import { serve } from "../../tools/engine/rpc/server";
import type { ConfigEntry } from "../../tools/engine/model";

/** A resource monitor without a program, and a client of it that says what no SDK of today would say. */
export interface TestMonitor {
  readonly client: ResourceMonitorClient;
  readonly journal: Journal;
  register(request: RegisterResourceRequest): Promise<RegisterResourceResponse>;
  close(): void;
}

/** A request as the oldest SDKs send it: no flag is set. */
export function bareRequest(
  type: string,
  name: string,
  properties: Record<string, JavaScriptValue> = {},
): RegisterResourceRequest {
  return new RegisterResourceRequest()
    .setType(type)
    .setName(name)
    .setCustom(true)
    .setObject(Struct.fromJavaScript(properties));
}

/** Serves a monitor for the stack `dev` of the project `sample`. */
export async function startTestMonitor(
  programDirectory: string,
  config: ConfigEntry[] = [],
): Promise<TestMonitor> {
  const request = {
    project: "sample",
    stack: "dev",
    organization: "organization",
    projectDirectory: programDirectory,
    main: ".",
    runtimeOptions: {},
    config,
    secrets: [],
    stackTags: {},
    packs: [],
    stackReferences: {},
    invokes: [],
  };
  const silent = () => undefined;
  const observer = { packsLoading: silent, packsLoaded: silent, resourcePlanned: silent, diagnostic: silent };
  const journal = new Journal(observer, (text) => text);
  const callbacks = new Callbacks();
  const hooks = new Hooks(callbacks, silent);
  const overtime = new Overtime(silent);
  const deployment = new Deployment(request, Promise.resolve([]), hooks, journal, overtime);
  const server = await serve((grpcServer) => {
    addResourceMonitor(grpcServer, {
      request,
      programDirectory,
      deployment,
      journal,
      hooks,
      overtime,
      providers: new Providers(request, deployment),
      transforms: new Transforms(callbacks),
      programDone: () => Promise.resolve(),
    });
  });
  const client = new ResourceMonitorClient(server.address, credentials.createInsecure());
  return {
    client,
    journal,
    register: (resource) => call((done) => client.registerResource(resource, done)),
    close: () => {
      overtime.stop();
      client.close();
      server.close();
    },
  };
}
