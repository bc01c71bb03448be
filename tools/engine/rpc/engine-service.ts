import type { Server } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { EngineService, type IEngineServer } from "@pulumi/pulumi/proto/engine_grpc_pb";
import {
  GetRootResourceResponse,
  RequirePulumiVersionResponse,
  SetRootResourceResponse,
  type LogRequest,
  type SetRootResourceRequest,
} from "@pulumi/pulumi/proto/engine_pb";
import type { Diagnostic } from "../model";
import { unary } from "./unary";

/** By their numbers on the wire. */
const severities = ["debug", "info", "warning", "error"] as const;

/** Adds the service that programs and packs log to. As in the CLI, debug and passing status messages are not kept. */
export function addEngine(
  server: Server,
  log: (severity: Diagnostic["severity"], message: string, urn: string) => void,
): void {
  let root = "";
  const engine: Omit<IEngineServer, "name"> = {
    log: unary((message: LogRequest) => {
      const severity = severities[message.getSeverity()];
      if (severity !== "debug" && !message.getEphemeral())
        log(severity, message.getMessage(), message.getUrn());
      return new Empty();
    }),
    getRootResource: unary(() => new GetRootResourceResponse().setUrn(root)),
    setRootResource: unary((message: SetRootResourceRequest) => {
      root = message.getUrn();
      return new SetRootResourceResponse();
    }),
    startDebugging: unary(() => new Empty()),
    // There is no CLI whose version could be too old.
    requirePulumiVersion: unary(() => new RequirePulumiVersionResponse()),
  };
  server.addService(EngineService, engine);
}
