import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { GetRootResourceResponse, SetRootResourceResponse } from "@pulumi/pulumi/proto/engine_pb";
import { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import {
  RegisterResourceResponse,
  SupportsFeatureResponse,
  type RegisterResourceRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { PreviewRequest } from "../../../tools/engine/model";
import { locateProgram } from "../../../tools/engine/process/program-location";
import { serve } from "../../../tools/engine/rpc/server";
import { unary } from "../../../tools/engine/rpc/unary";

/**
 * Milliseconds that the program takes by itself: run as Pulumi's language host runs it, with a monitor that gives every
 * resource back as it came. No preview of it can be faster without another SDK.
 */
export async function timedFloor(request: PreviewRequest): Promise<number> {
  const server = await serve((grpcServer) => {
    grpcServer.addService(ResourceMonitorService, {
      supportsFeature: unary(() => new SupportsFeatureResponse().setHassupport(true)),
      registerResource: unary((message: RegisterResourceRequest) =>
        new RegisterResourceResponse()
          .setUrn(`urn:pulumi:dev::bench::${message.getType()}::${message.getName()}`)
          .setObject(message.getObject()),
      ),
      registerResourceOutputs: unary(() => new Empty()),
      invoke: unary(() => new InvokeResponse()),
      registerStackTransform: unary(() => new Empty()),
      signalAndWaitForShutdown: unary(() => new Empty()),
    });
    grpcServer.addService(EngineService, {
      log: unary(() => new Empty()),
      getRootResource: unary(() => new GetRootResourceResponse()),
      setRootResource: unary(() => new SetRootResourceResponse()),
    });
  });
  try {
    const started = performance.now();
    await run(request, server.address);
    return performance.now() - started;
  } finally {
    server.close();
  }
}

async function run(request: PreviewRequest, address: string): Promise<void> {
  const { directory, entryPoint } = locateProgram(request.projectDirectory, request.main);
  const script = require.resolve("@pulumi/pulumi/cmd/run", { paths: [directory] });
  const named = ["--organization", request.organization, "--project", request.project];
  const reached = ["--monitor", address, "--engine", address, "--stack", request.stack];
  const child = spawn(
    process.execPath,
    [script, ...reached, ...named, "--pwd", directory, "--dry-run", "--parallel", "16", entryPoint],
    {
      cwd: directory,
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        ...process.env,
        PULUMI_NODEJS_TYPESCRIPT: "true",
        PULUMI_CONFIG: JSON.stringify(
          Object.fromEntries(request.config.map(({ key, value }) => [key.replace(":", ":config:"), value])),
        ),
      },
    },
  );
  let errors = "";
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`the program alone ended with ${String(code)}:\n${errors}`);
}
