import type { PreviewRequest } from "../model";
import type { Callbacks } from "../rpc/callbacks";
import { DefaultProviders } from "../providers/default-providers";
import type { Deployment } from "../deployment/deployment";
import type { Journal } from "../deployment/journal";
import { Invocations } from "./invocations";
import { PackageReferences } from "../providers/package-references";
import { ProviderScopes } from "../providers/provider-scopes";
import { Reads } from "./reads";
import { Registration } from "./registration";
import type { MonitorParts } from "./resource-monitor";
import { StackReferences } from "../answers/stack-references";
import { Transforms } from "./transforms";

/** The parts of a resource monitor for one program, put together. */
export function monitorParts(
  request: PreviewRequest,
  deployment: Deployment,
  callbacks: Callbacks,
  journal: Journal,
  programDirectory: string,
): Omit<MonitorParts, "hooks" | "programDone"> {
  const packages = new PackageReferences();
  const transforms = new Transforms(callbacks);
  const defaultProviders = new DefaultProviders(request.config, deployment);
  const stackReferences = new StackReferences(request.stackReferences, (message) => {
    journal.diagnostic("warning", message);
  });
  return {
    request,
    deployment,
    packages,
    transforms,
    registration: new Registration(
      deployment,
      defaultProviders,
      packages,
      new ProviderScopes(),
      transforms,
      journal,
      programDirectory,
    ),
    reads: new Reads(deployment, defaultProviders, packages, stackReferences),
    invocations: new Invocations(
      deployment,
      defaultProviders,
      packages,
      transforms,
      stackReferences,
      request.invokes,
      programDirectory,
      journal,
    ),
  };
}
