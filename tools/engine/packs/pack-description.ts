import { PolicyType, type AnalyzerInfo, type PolicyInfo as Message } from "@pulumi/pulumi/proto/analyzer_pb";
import { filled } from "../defined";
import type { Policy } from "../model";
import { enforcementLevels, severities } from "./levels";
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
  /** What the pack's own code configures. */
  readonly initialConfig: PolicyConfigs;
}

/** Reads the answer of GetAnalyzerInfo; a version that the pack's project file states goes before the package's. */
export function describePack(info: AnalyzerInfo, statedVersion: string): PackDescription {
  const initialConfig: Record<string, PolicyConfig> = {};
  info.getInitialconfigMap().forEach((config, policy) => {
    const properties = config.getProperties()?.toJavaScript() ?? {};
    initialConfig[policy] = { level: enforcementLevels[config.getEnforcementlevel()], properties };
  });
  const policies = info.getPoliciesList().map(describePolicy);
  return { name: info.getName(), version: statedVersion || info.getVersion(), policies, initialConfig };
}

function describePolicy(policy: Message): PolicyInfo {
  const schema = policy.getConfigschema();
  return {
    name: policy.getName(),
    description: policy.getDescription(),
    remediation: filled(policy.getRemediationSteps()),
    level: enforcementLevels[policy.getEnforcementlevel()],
    severity: severities[policy.getSeverity()],
    kind: policy.getPolicyType() === PolicyType.POLICY_TYPE_STACK ? "stack" : "resource",
    url: filled(policy.getUrl()),
    controls: policy.getTagsList(),
    configSchema: {
      properties: schema?.getProperties()?.toJavaScript() ?? {},
      required: schema?.getRequiredList() ?? [],
    },
  };
}
