import { PolicyType, type AnalyzerInfo, type PolicyInfo as Message } from "@pulumi/pulumi/proto/analyzer_pb";
import { filled } from "../defined";
import { levelOf } from "./enforcement-levels";
import type { PolicyConfig, PolicyConfigs } from "./policy-config";
import type { PolicyInfo } from "./policy-info";
import { severityOf } from "./severities";

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
  return {
    name: info.getName(),
    version: info.getVersion(),
    policies: info.getPoliciesList().map(describePolicy),
    supportsConfig: info.getSupportsconfig(),
    initialConfig: Object.fromEntries(
      info
        .getInitialconfigMap()
        .getEntryList()
        .map(([policy]): [string, PolicyConfig] => {
          const config = info.getInitialconfigMap().get(policy);
          return [
            policy,
            {
              level: config === undefined ? undefined : levelOf(config.getEnforcementlevel()),
              properties: config?.getProperties()?.toJavaScript() ?? {},
            },
          ];
        }),
    ),
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
