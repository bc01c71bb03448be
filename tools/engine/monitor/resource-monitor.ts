import { status, type Server } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import { ResourceMonitorService, type IResourceMonitorServer } from "@pulumi/pulumi/proto/resource_grpc_pb";
import {
  DeploymentInfo,
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
import type { PreviewRequest } from "../model";
import type { Deployment } from "../deployment/deployment";
import type { Hooks } from "../deployment/hooks";
import { RpcError } from "../rpc/rpc-error";
import { unary } from "../rpc/unary";
import { decode } from "../wire/decode";
import { withoutOutputs } from "../wire/without-outputs";
import type { Invocations } from "./invocations";
import type { PackageReferences } from "../providers/package-references";
import type { Reads } from "./reads";
import type { Registration } from "./registration";
import type { Transforms } from "./transforms";

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

/** The parts that answer a program's calls. */
export interface MonitorParts {
  readonly request: PreviewRequest;
  readonly deployment: Deployment;
  readonly registration: Registration;
  readonly reads: Reads;
  readonly invocations: Invocations;
  readonly packages: PackageReferences;
  readonly transforms: Transforms;
  readonly hooks: Hooks;
  /** The program has registered all that it will; resolves when it may end. */
  programDone(): Promise<void>;
}

/** Adds the service that a program registers its resources with. */
export function addResourceMonitor(server: Server, parts: MonitorParts): void {
  const { request, deployment, registration, reads, invocations, packages, transforms, hooks } = parts;
  const monitor: Omit<IResourceMonitorServer, "name"> = {
    getDeploymentInfo: unary(() => deploymentInfo(request)),
    supportsFeature: unary((asked: SupportsFeatureRequest) =>
      new SupportsFeatureResponse().setHassupport(features.has(asked.getId())),
    ),
    registerResource: unary((resource: RegisterResourceRequest) => registration.register(resource)),
    readResource: unary((resource: ReadResourceRequest) => reads.read(resource)),
    registerResourceOutputs: unary(async (resource: RegisterResourceOutputsRequest) => {
      await deployment.registerOutputs(resource.getUrn(), withoutOutputs(decode(resource.getOutputs())));
      return new Empty();
    }),
    invoke: unary((invoke: ResourceInvokeRequest) => invocations.invoke(invoke)),
    call: unary((call: ResourceCallRequest) => invocations.call(call)),
    registerStackTransform: unary((callback: Callback) => {
      transforms.addStackTransform(callback);
      return new Empty();
    }),
    registerStackInvokeTransform: unary((callback: Callback) => {
      transforms.addInvokeTransform(callback);
      return new Empty();
    }),
    registerResourceHook: unary((hook: RegisterResourceHookRequest) => {
      const callback = hook.getCallback();
      if (callback === undefined) throw new RpcError("a hook needs a callback", status.INVALID_ARGUMENT);
      hooks.register(hook.getName(), {
        callback,
        onDryRun: hook.getOnDryRun(),
        ignoreErrors: hook.getIgnoreErrors(),
      });
      return new Empty();
    }),
    registerErrorHook: unary((hook: RegisterErrorHookRequest) => {
      hooks.registerErrorHook(hook.getName());
      return new Empty();
    }),
    registerPackage: unary((message: RegisterPackageRequest) =>
      new RegisterPackageResponse().setRef(packages.register(message)),
    ),
    signalAndWaitForShutdown: unary(async () => {
      await parts.programDone();
      return new Empty();
    }),
  };
  server.addService(ResourceMonitorService, monitor);
}

function deploymentInfo(request: PreviewRequest): DeploymentInfo {
  const info = new DeploymentInfo()
    .setProject(request.project)
    .setStack(request.stack)
    .setOrganization(request.organization)
    .setDryrun(true)
    .setConfigsecretkeysList(request.config.filter(({ secret }) => secret).map(({ key }) => key));
  for (const { key, value } of request.config) info.getConfigMap().set(key, value);
  return info;
}
