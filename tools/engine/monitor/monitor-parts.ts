import type { PreviewRequest } from "../model";
import type { Callbacks } from "../rpc/callbacks";
import type { Deployment } from "../deployment/deployment";
import type { Journal } from "../deployment/journal";
import type { Overtime } from "../process/overtime";
import { Invocations } from "./invocations";
import { Providers } from "../providers/providers";
import { Reads } from "./reads";
import { Registration } from "./registration";
import type { MonitorParts } from "./resource-monitor";
import { StackReferences } from "../answers/stack-references";
import { Scopes } from "./scopes";
import { Transforms } from "./transforms";

/** The parts of a resource monitor for one program, put together. */
export function monitorParts(
  request: PreviewRequest,
  deployment: Deployment,
  callbacks: Callbacks,
  journal: Journal,
  directories: { readonly project: string; readonly program: string },
  overtime: Overtime,
): Omit<MonitorParts, "hooks" | "programDone"> {
  const scopes = new Scopes();
  const transforms = new Transforms(callbacks, scopes);
  const providers = new Providers(request.config, deployment);
  const stackReferences = new StackReferences(request, request.stackReferences, (message) => {
    journal.diagnostic("warning", message);
  });
  return {
    request,
    deployment,
    transforms,
    packages: providers.packages,
    registration: new Registration(deployment, providers, scopes, transforms, journal, directories),
    reads: new Reads(deployment, providers, stackReferences, journal, directories.project),
    invocations: new Invocations(
      deployment,
      providers,
      transforms,
      stackReferences,
      request.invokes,
      directories,
      journal,
      overtime,
    ),
  };
}
