import { PolicyType, type AnalyzerInfo, type PolicyInfo as Message } from "@pulumi/pulumi/proto/analyzer_pb";
import { filled } from "../defined";
import type { Policy } from "../model";
import { levelOf, severityOf } from "./levels";
import type { PolicyConfig, PolicyConfigs } from "./policy-config";

/** A policy as its pack describes it, with the JSON schema of its configuration, as far as a pack can state it. */
export interface PolicyInfo extends Policy {
  readonly configSchema: {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly required: readonly string[];
  };
}

/** A pack as it describes itself. */
export interface PackDescription {
  readonly name: string;
  readonly version: string;
  readonly policies: readonly PolicyInfo[];
  readonly supportsConfig: boolean;
  /** What the pack's own code configures. */
  readonly initialConfig: PolicyConfigs;
}

/** Reads the answer of GetAnalyzerInfo. */
export function describePack(info: AnalyzerInfo): PackDescription {
  const initialConfig: Record<string, PolicyConfig> = {};
  info.getInitialconfigMap().forEach((config, policy) => {
    const properties = config.getProperties()?.toJavaScript() ?? {};
    initialConfig[policy] = { level: levelOf(config.getEnforcementlevel()), properties };
  });
  return {
    name: info.getName(),
    version: info.getVersion(),
    policies: info.getPoliciesList().map(describePolicy),
    supportsConfig: info.getSupportsconfig(),
    initialConfig,
  };
}

function describePolicy(policy: Message): PolicyInfo {
  const schema = policy.getConfigschema();
  return {
    name: policy.getName(),
    description: policy.getDescription(),
    remediation: filled(policy.getRemediationSteps()),
    level: levelOf(policy.getEnforcementlevel()),
    severity: severityOf(policy.getSeverity()),
    kind: policy.getPolicyType() === PolicyType.POLICY_TYPE_STACK ? "stack" : "resource",
    url: filled(policy.getUrl()),
    controls: policy.getTagsList(),
    configSchema: {
      properties: schema?.getProperties()?.toJavaScript() ?? {},
      required: schema?.getRequiredList() ?? [],
    },
  };
}
