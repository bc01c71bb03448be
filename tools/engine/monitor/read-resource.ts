import {
  ReadResourceResponse,
  TransformResourceOptions,
  type ReadResourceRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { stackReference } from "../answers/stack-references";
import { isProviderType, packageOf } from "../names/type-token";
import { makeUrn } from "../names/urn";
import { registrationOf } from "../registration";
import { decode } from "../wire/decode";
import { encode } from "../wire/encode";
import { withoutSentinels } from "../wire/signatures";
import { withoutOutputs } from "../wire/without-outputs";
import type { MonitorContext } from "./monitor-context";
import { positionOf } from "./position-of";
import { requireTypeToken } from "./refusals";

const stackReferenceType = "pulumi:pulumi:StackReference";

/** Reads a resource that exists (`.get`): nothing of it is known but what a stack reference's file gives. */
export async function readResource(
  request: ReadResourceRequest,
  { request: stack, deployment, journal, providers }: MonitorContext,
): Promise<ReadResourceResponse> {
  const [type, parent] = [request.getType(), request.getParent()];
  requireTypeToken(type);
  const after = journal.lookedInto();
  const name = withoutSentinels(request.getName());
  const inputs = withoutOutputs(decode(request.getProperties()));
  const options = new TransformResourceOptions()
    .setProvider(request.getProvider())
    .setVersion(request.getVersion())
    .setPluginDownloadUrl(request.getPlugindownloadurl())
    .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList());
  const { name: stackName } = inputs;
  const isReference = type === stackReferenceType && typeof stackName === "string";
  const registration = registrationOf({
    urn: makeUrn(stack, parent, type, name),
    type,
    name,
    parent,
    id: request.getId(),
    inputs,
    outputs: isReference ? stackReference(stack, stackName, journal.warn) : {},
    provider: isProviderType(type)
      ? request.getProvider()
      : await providers.resolve(packageOf(type), request.getPackageref(), options),
    dependencies: request.getDependenciesList(),
    position: positionOf(request, stack.projectDirectory),
    after,
    options,
  });
  await deployment.readResource(registration);
  const receiver = { secrets: request.getAcceptsecrets(), resources: request.getAcceptresources() };
  return new ReadResourceResponse()
    .setUrn(registration.urn)
    .setProperties(encode(registration.outputs, receiver));
}
