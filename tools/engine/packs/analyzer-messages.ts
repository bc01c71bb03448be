import {
  AnalyzeRequest,
  AnalyzerPropertyDependencies,
  AnalyzerProviderResource,
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { Registration } from "../registration";
import type { PropertyMap } from "../values";
import { durationSeconds } from "../wire/duration";
import { encode, type Receiver } from "../wire/encode";

const toRemediator: Receiver = { secrets: true, resources: false };
const toJudge: Receiver = { ...toRemediator, withoutInternal: true };

/** The request of Analyze. */
export function analyzeRequest(resource: Registration): AnalyzeRequest {
  return described(new AnalyzeRequest(), resource, resource.inputs, toJudge);
}

/** The request of Remediate, which keeps the engine's own properties so that they come back. */
export function remediateRequest(resource: Registration): AnalyzeRequest {
  return described(new AnalyzeRequest(), resource, resource.inputs, toRemediator);
}

/** The request of AnalyzeStack: of each resource its outputs. */
export function analyzeStackRequest(resources: readonly Registration[]): AnalyzeStackRequest {
  return new AnalyzeStackRequest().setResourcesList(
    resources.map((resource) => {
      const message = described(new AnalyzerResource(), resource, resource.outputs, toJudge);
      message.setParent(resource.parent).setDependenciesList([...resource.dependencies]);
      const dependencies = message.getPropertydependenciesMap();
      for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
        if (urns.length > 0)
          dependencies.set(property, new AnalyzerPropertyDependencies().setUrnsList([...urns]));
      }
      return message;
    }),
  );
}

function described<Message extends AnalyzeRequest | AnalyzerResource>(
  message: Message,
  resource: Registration,
  properties: PropertyMap,
  receiver: Receiver,
): Message {
  const { providedBy } = resource;
  const provider = providedBy && identified(new AnalyzerProviderResource(), providedBy);
  provider?.setProperties(encode(providedBy?.inputs ?? {}, toJudge));
  identified(message, resource).setProperties(encode(properties, receiver));
  message.setOptions(optionsMessage(resource)).setProvider(provider);
  return message;
}

function identified<Message extends AnalyzeRequest | AnalyzerResource | AnalyzerProviderResource>(
  message: Message,
  { urn, type, name }: Registration,
): Message {
  message.setUrn(urn).setType(type).setName(name);
  return message;
}

function optionsMessage({ parent, options }: Registration): AnalyzerResourceOptions {
  const given = options.getCustomTimeouts();
  const timeouts = new AnalyzerResourceOptions.CustomTimeouts()
    .setCreate(durationSeconds(given?.getCreate()))
    .setUpdate(durationSeconds(given?.getUpdate()))
    .setDelete(durationSeconds(given?.getDelete()))
    .setRead(durationSeconds(given?.getRead()));
  return new AnalyzerResourceOptions()
    .setProtect(options.getProtect() ?? false)
    .setIgnorechangesList(options.getIgnoreChangesList())
    .setDeletebeforereplace(options.getDeleteBeforeReplace() ?? false)
    .setDeletebeforereplacedefined(options.hasDeleteBeforeReplace())
    .setAdditionalsecretoutputsList(options.getAdditionalSecretOutputsList())
    .setCustomtimeouts(timeouts)
    .setParent(parent);
}
