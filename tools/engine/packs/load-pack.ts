import { credentials } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { messageOf } from "../rpc/message-of";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  AnalyzerHandshakeRequest,
  AnalyzerStackConfigureRequest,
  ConfigureAnalyzerRequest,
  PolicyConfig,
  type AnalyzerInfo,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { ChildHost } from "../process/children";
import { call, callIfKnown } from "../rpc/call";
import { messageLimits } from "../rpc/limits";
import type { EnforcementLevel, PackRequest, PreviewRequest } from "../model";
import { levelMessage } from "./levels";
import { didYouMean } from "../../text/did-you-mean";
import { PackConfigurationError } from "./pack-configuration-error";
import { describePack, type PackDescription } from "./pack-description";
import { startPack } from "./pack-process";
import { readPackProject } from "./pack-project";
import { parsePolicyConfigs } from "./parse-policy-configs";
import type { PolicyConfigs } from "./policy-config";
import { PolicyPack } from "./policy-pack";
import { reconcilePolicyConfigs } from "./reconcile-policy-configs";
import { validatePolicyConfigs } from "./validate-policy-configs";

/** What a pack is told about the stack. */
export type StackInfo = Pick<PreviewRequest, "stack" | "project" | "organization" | "config" | "stackTags">;

/** Starts and configures one pack. Rejects with an `Error` that names the pack and what is wrong: a
 * `PackConfigurationError` where that is its configuration. */
export async function loadPack(request: PackRequest, stack: StackInfo, host: ChildHost): Promise<PolicyPack> {
  const { client, description } = await introducePack(request, stack, host);
  const levels = await configure(client, description, request.config);
  return new PolicyPack(request.label, client, description, levels);
}

/** Starts a pack and hears what policies it has. */
export async function introducePack(
  request: PackRequest,
  stack: StackInfo,
  host: ChildHost,
): Promise<{ readonly client: AnalyzerClient; readonly description: PackDescription }> {
  const project = readPackProject(request.directory);
  const address = await startPack(request.directory, project, environment(stack), host).catch(
    (error: unknown) => {
      throw new Error(`policy pack "${request.label}" failed to start: ${messageOf(error)}`, {
        cause: error,
      });
    },
  );
  const client = new AnalyzerClient(address, credentials.createInsecure(), messageLimits);
  const description = await introduce(client, request.directory, host.address, stack);
  const version = project.version === "" ? description.version : project.version;
  return { client, description: { ...description, version } };
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

async function introduce(
  client: AnalyzerClient,
  directory: string,
  engineAddress: string,
  stack: StackInfo,
): Promise<PackDescription> {
  const handshake = new AnalyzerHandshakeRequest()
    .setEngineAddress(engineAddress)
    .setRootDirectory(directory)
    .setProgramDirectory(directory);
  await callIfKnown((done) => client.handshake(handshake, done));
  await callIfKnown((done) => client.configureStack(stackMessage(stack), done));
  await call((done) => client.getPluginInfo(new Empty(), done));
  return describePack(await call<AnalyzerInfo>((done) => client.getAnalyzerInfo(new Empty(), done)));
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
  if (!pack.supportsConfig) {
    if (Object.keys(document).length > 0) problems.push(`policy pack "${pack.name}" does not support config`);
    refuse(problems);
    return {};
  }
  const configs = reconcilePolicyConfigs(pack.policies, pack.initialConfig, given);
  const invalid = (await validatePolicyConfigs(pack.policies, configs)).sort();
  problems.push(
    ...invalid.map((error) => `validating policy config: ${pack.name} ${pack.version}  ${error}`),
  );
  const known = ["all", ...pack.policies.map(({ name }) => name)];
  for (const policy of Object.keys({ ...given, ...configs }).filter((name) => !known.includes(name))) {
    const nearest = didYouMean(policy, known);
    problems.push(`configuring policy pack "${pack.name}": "${policy}" is not a policy of it${nearest}`);
  }
  // Alone, a setting that no schema declares is for the policy to refuse: the engine lets it through.
  if (problems.length > 0) problems.push(...misspeltSettings(pack, given));
  refuse(problems);
  const request = new ConfigureAnalyzerRequest();
  const levels: Record<string, EnforcementLevel> = {};
  for (const [policy, { level, properties }] of Object.entries(configs)) {
    if (level === undefined) continue;
    levels[policy] = level;
    const message = new PolicyConfig().setEnforcementlevel(levelMessage(level));
    message.setProperties(Struct.fromJavaScript(properties as Record<string, JavaScriptValue>));
    request.getPolicyconfigMap().set(policy, message);
  }
  await call((done) => client.configure(request, done));
  return levels;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new PackConfigurationError(problems.join("\n"));
}

function misspeltSettings({ name, policies }: PackDescription, given: PolicyConfigs): string[] {
  return policies.flatMap(({ name: policy, configSchema }) => {
    const settings = Object.keys(configSchema.properties);
    return Object.keys(given[policy]?.properties ?? {})
      .filter((setting) => settings.length > 0 && !settings.includes(setting))
      .map(
        (setting) =>
          `configuring policy pack "${name}": "${setting}" is not a setting of "${policy}"${didYouMean(setting, settings)}`,
      );
  });
}
