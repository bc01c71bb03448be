import { credentials } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { messageOf } from "../rpc/message-of";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  AnalyzerHandshakeRequest,
  AnalyzerStackConfigureRequest,
  ConfigureAnalyzerRequest,
  EnforcementLevel as LevelMessage,
  PolicyConfig,
  type AnalyzerInfo,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { ChildHost } from "../process/children";
import { call, callIfKnown } from "../rpc/call";
import { messageLimits } from "../rpc/limits";
import type { EnforcementLevel, PackRequest, PreviewRequest } from "../model";
import { didYouMean } from "../../text/did-you-mean";
import { PackConfigurationError, PackError } from "./pack-errors";
import { describePack, type PackDescription } from "./pack-description";
import { startPack } from "./pack-process";
import { readPackProject } from "./pack-project";
import { parsePolicyConfigs } from "./parse-policy-configs";
import { PolicyPack } from "./policy-pack";
import { reconcilePolicyConfigs } from "./reconcile-policy-configs";
import { validatePolicyConfigs } from "./validate-policy-configs";

/** What a pack is told about the stack. */
export type StackInfo = Pick<PreviewRequest, "stack" | "project" | "organization" | "config" | "stackTags">;

/** Starts and configures one pack. Rejects with a `PackError` that names it and what is wrong. */
export async function loadPack(request: PackRequest, stack: StackInfo, host: ChildHost): Promise<PolicyPack> {
  const { client, description } = await introducePack(request, stack, host);
  const levels = await configure(client, description, request.config);
  return new PolicyPack(request.label, client, description, levels);
}

/** Starts a pack and hears what policies it has. */
export async function introducePack(
  { directory, label }: PackRequest,
  stack: StackInfo,
  host: ChildHost,
): Promise<{ readonly client: AnalyzerClient; readonly description: PackDescription }> {
  const project = readPackProject(directory);
  const address = await startPack(directory, project, environment(stack), host).catch((error: unknown) => {
    throw new PackError(`policy pack "${label}" failed to start: ${messageOf(error)}`, { cause: error });
  });
  const client = new AnalyzerClient(address, credentials.createInsecure(), messageLimits);
  const handshake = new AnalyzerHandshakeRequest()
    .setEngineAddress(host.address)
    .setRootDirectory(directory)
    .setProgramDirectory(directory);
  await callIfKnown((done) => client.handshake(handshake, done));
  await callIfKnown((done) => client.configureStack(stackMessage(stack), done));
  await call((done) => client.getPluginInfo(new Empty(), done));
  const info = await call<AnalyzerInfo>((done) => client.getAnalyzerInfo(new Empty(), done));
  return { client, description: describePack(info, project.version) };
}

/** The pack reads the whole configuration in the clear, as it does under the real engine. */
function environment(stack: StackInfo): Record<string, string> {
  return {
    PULUMI_NODEJS_ORGANIZATION: stack.organization,
    PULUMI_NODEJS_PROJECT: stack.project,
    PULUMI_NODEJS_STACK: stack.stack,
    PULUMI_NODEJS_DRY_RUN: "true",
    PULUMI_CONFIG: JSON.stringify(Object.fromEntries(stack.config.map(({ key, value }) => [key, value]))),
    // A pack may spare itself the answer "not applicable", which is dear, unless somebody counts what was looked at.
    POLICY_PACK_TELL_NOT_APPLICABLE: "true",
  };
}

function stackMessage(stack: StackInfo): AnalyzerStackConfigureRequest {
  const message = new AnalyzerStackConfigureRequest()
    .setStack(stack.stack)
    .setProject(stack.project)
    .setOrganization(stack.organization)
    .setDryRun(true)
    .setConfigSecretKeysList(stack.config.filter(({ secret }) => secret).map(({ key }) => key));
  for (const { key, value } of stack.config) message.getConfigMap().set(key, value);
  for (const [name, value] of Object.entries(stack.stackTags)) message.getTagsMap().set(name, value);
  return message;
}

async function configure(
  client: AnalyzerClient,
  pack: PackDescription,
  document: PackRequest["config"],
): Promise<Record<string, EnforcementLevel>> {
  const problems: string[] = [];
  const given = parsePolicyConfigs(document, problems);
  const configs = reconcilePolicyConfigs(pack.policies, pack.initialConfig, given);
  const invalid = (await validatePolicyConfigs(pack.policies, configs)).sort();
  problems.push(
    ...invalid.map((error) => `validating policy config: ${pack.name} ${pack.version}  ${error}`),
  );
  const known = ["all", ...pack.policies.map(({ name }) => name)];
  problems.push(...misspelt(pack, Object.keys({ ...given, ...configs }), known, "a policy of it"));
  if (problems.length > 0) {
    // Alone, a setting that no schema declares is for the policy to refuse: the engine lets it through.
    for (const { name, configSchema } of pack.policies) {
      const [settings, declared] = [given[name]?.properties ?? {}, Object.keys(configSchema.properties)];
      problems.push(...misspelt(pack, Object.keys(settings), declared, `a setting of "${name}"`));
    }
    throw new PackConfigurationError(problems.join("\n"));
  }
  const request = new ConfigureAnalyzerRequest();
  const levels: Record<string, EnforcementLevel> = {};
  for (const [policy, { level, properties }] of Object.entries(configs)) {
    if (level === undefined) continue;
    levels[policy] = level;
    const message = new PolicyConfig().setEnforcementlevel(
      LevelMessage[level.toUpperCase() as Uppercase<EnforcementLevel>],
    );
    message.setProperties(Struct.fromJavaScript(properties as Record<string, JavaScriptValue>));
    request.getPolicyconfigMap().set(policy, message);
  }
  await call((done) => client.configure(request, done));
  return levels;
}

function misspelt(
  { name: pack }: PackDescription,
  names: readonly string[],
  known: readonly string[],
  what: string,
): string[] {
  const others = known.length === 0 ? [] : names.filter((name) => !known.includes(name));
  return others.map(
    (name) => `configuring policy pack "${pack}": "${name}" is not ${what}${didYouMean(name, known)}`,
  );
}
