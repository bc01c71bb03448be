import type { handleUnaryCall, Server } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import { ResourceMonitorService, type IResourceMonitorServer } from "@pulumi/pulumi/proto/resource_grpc_pb";
import {
  RegisterPackageResponse,
  SupportsFeatureResponse,
  type ReadResourceRequest,
  type RegisterErrorHookRequest,
  type RegisterPackageRequest,
  type RegisterResourceHookRequest,
  type RegisterResourceOutputsRequest,
  type RegisterResourceRequest,
  type ResourceCallRequest,
  type ResourceInvokeRequest,
  type SupportsFeatureRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { unary } from "../rpc/unary";
import { decode } from "../wire/decode";
import { withoutOutputs } from "../wire/without-outputs";
import { Invocations } from "./invocations";
import type { MonitorContext } from "./monitor-context";
import { readResource } from "./read-resource";
import { Registrations } from "./registrations";

/** The features of the engine that this one stands in for. */
const features: ReadonlySet<string> = new Set([
  "secrets",
  "resourceReferences",
  "outputValues",
  "aliasSpecs",
  "replacementTrigger",
  "deletedWith",
  "replaceWith",
  "transforms",
  "invokeTransforms",
  "parameterization",
  "resourceHooks",
  "errorHooks",
  "sendsOptionsToHooks",
]);

/** Adds the service that a program registers its resources with. */
export function addResourceMonitor(server: Server, context: MonitorContext): void {
  const { deployment, hooks, providers, transforms } = context;
  const registrations = new Registrations(context);
  const invocations = new Invocations(context);
  // Not getDeploymentInfo: the SDK of today has no field for the features in its answer, by which later SDKs would take
  // this engine to have none; without an answer they ask for each.
  const monitor: Omit<IResourceMonitorServer, "name" | "getDeploymentInfo"> = {
    supportsFeature: unary((asked: SupportsFeatureRequest) =>
      new SupportsFeatureResponse().setHassupport(features.has(asked.getId())),
    ),
    registerResource: unary((resource: RegisterResourceRequest) => registrations.register(resource)),
    readResource: unary((resource: ReadResourceRequest) => readResource(resource, context)),
    registerResourceOutputs: noted((component: RegisterResourceOutputsRequest) =>
      deployment.registerOutputs(component.getUrn(), withoutOutputs(decode(component.getOutputs()))),
    ),
    invoke: unary((invoke: ResourceInvokeRequest) => invocations.invoke(invoke)),
    call: unary((call: ResourceCallRequest) => invocations.call(call)),
    registerStackTransform: noted((callback: Callback) => transforms.ofStack.push(callback)),
    registerStackInvokeTransform: noted((callback: Callback) => transforms.ofInvokes.push(callback)),
    registerResourceHook: noted((hook: RegisterResourceHookRequest) => {
      hooks.register(hook.getName(), hook);
    }),
    registerErrorHook: noted((hook: RegisterErrorHookRequest) => {
      hooks.register(hook.getName());
    }),
    registerPackage: unary((message: RegisterPackageRequest) =>
      new RegisterPackageResponse().setRef(providers.registerPackage(message)),
    ),
    signalAndWaitForShutdown: noted(() => context.programDone()),
  };
  server.addService(ResourceMonitorService, monitor);
}

/** A handler of what needs no answer. */
function noted<Request>(note: (request: Request) => unknown): handleUnaryCall<Request, Empty> {
  return unary(async (request: Request) => {
    await note(request);
    return new Empty();
  });
}
