import {
  AnalyzeRequest,
  AnalyzerPropertyDependencies,
  AnalyzerProviderResource,
  AnalyzerResource as AnalyzerResourceMessage,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { encode, type Receiver } from "../wire/encode";
import type {
  AnalyzerOptions,
  AnalyzerProvider,
  AnalyzerResource,
  AnalyzerStackResource,
} from "./analyzer-resource";

const toRemediator: Receiver = { secrets: true, resources: false };
const toJudge: Receiver = { ...toRemediator, withoutInternal: true };

/** The request of Analyze. */
export function analyzeRequest(resource: AnalyzerResource): AnalyzeRequest {
  return fill(new AnalyzeRequest(), resource, toJudge);
}

/** The request of Remediate, which keeps the engine's own properties so that they come back. */
export function remediateRequest(resource: AnalyzerResource): AnalyzeRequest {
  return fill(new AnalyzeRequest(), resource, toRemediator);
}

/** The request of AnalyzeStack. */
export function analyzeStackRequest(resources: readonly AnalyzerStackResource[]): AnalyzeStackRequest {
  return new AnalyzeStackRequest().setResourcesList(
    resources.map((resource) => {
      const message = fill(new AnalyzerResourceMessage(), resource, toJudge);
      message.setParent(resource.options.parent).setDependenciesList([...resource.dependencies]);
      const dependencies = message.getPropertydependenciesMap();
      for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
        if (urns.length > 0)
          dependencies.set(property, new AnalyzerPropertyDependencies().setUrnsList([...urns]));
      }
      return message;
    }),
  );
}

function fill<Message extends AnalyzeRequest | AnalyzerResourceMessage>(
  message: Message,
  resource: AnalyzerResource,
  receiver: Receiver,
): Message {
  message.setUrn(resource.urn);
  message.setType(resource.type);
  message.setName(resource.name);
  message.setProperties(encode(resource.properties, receiver));
  message.setOptions(optionsMessage(resource.options));
  if (resource.provider !== undefined) message.setProvider(providerMessage(resource.provider));
  return message;
}

function optionsMessage(options: AnalyzerOptions): AnalyzerResourceOptions {
  const { create, update, delete: remove, read } = options.customTimeouts;
  const timeouts = new AnalyzerResourceOptions.CustomTimeouts().setCreate(create).setUpdate(update);
  return new AnalyzerResourceOptions()
    .setProtect(options.protect)
    .setIgnorechangesList([...options.ignoreChanges])
    .setDeletebeforereplace(options.deleteBeforeReplace ?? false)
    .setDeletebeforereplacedefined(options.deleteBeforeReplace !== undefined)
    .setAdditionalsecretoutputsList([...options.additionalSecretOutputs])
    .setCustomtimeouts(timeouts.setDelete(remove).setRead(read))
    .setParent(options.parent);
}

function providerMessage(provider: AnalyzerProvider): AnalyzerProviderResource {
  return new AnalyzerProviderResource()
    .setUrn(provider.urn)
    .setType(provider.type)
    .setName(provider.name)
    .setProperties(encode(provider.properties, toJudge));
}
