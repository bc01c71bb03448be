import { compare, valid } from "semver";
import type { PlannedResource } from "../../engine/model";
import { resourceKind } from "../way/resource-kind";

/** Inputs that a finding advises and older SDKs lack: resource -> input -> the first version of @pulumi/aws on npm that has it. */
const firstVersions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "amplify:App": { customHeaders: "6.9.0" },
  "apigateway:DomainName": { endpointAccessMode: "7.16.0" },
  "apigateway:RestApi": { endpointAccessMode: "7.37.0", securityPolicy: "7.37.0" },
  "appmesh:VirtualGateway": { listeners: "6.0.0" },
  "appmesh:VirtualNode": { listeners: "6.0.0" },
  "apprunner:Service": { ingressConfiguration: "5.20.0" },
  "cloudfront:Distribution": { responseHeadersPolicyId: "4.27.1" },
  "cognito:IdentityPool": { allowClassicFlow: "4.3.0" },
  "cognito:UserPoolClient": { enableTokenRevocation: "4.14.0" },
  "cognito:UserPoolDomain": { managedLoginVersion: "6.80.0" },
  "dax:Cluster": { clusterEndpointEncryptionType: "4.36.0" },
  "elasticache:Cluster": { transitEncryptionEnabled: "6.3.0" },
  "elasticache:ReplicationGroup": { transitEncryptionMode: "6.33.1" },
  "lambda:Permission": { principalOrgId: "5.2.0" },
  "msk:Cluster": { publicAccess: "5.5.0", unauthenticated: "5.5.0" },
  "transfer:Server": { protocols: "4.3.0", securityPolicyName: "4.3.0" },
};

/** Says which inputs of an advice the program's SDK does not have yet, and which version has them; "" where it has them all. */
export function newerInput({ type, options }: PlannedResource, advice: string): string {
  const version = valid(options.version);
  if (version === null || !type.startsWith("aws:")) return "";
  const missing = Object.entries(firstVersions[resourceKind(type) ?? ""] ?? {}).filter(
    ([input, first]) => new RegExp(`\\b${input}\\b`).test(advice) && compare(version, first) < 0,
  );
  if (missing.length === 0) return "";
  const newest =
    missing
      .map(([, first]) => first)
      .sort(compare)
      .at(-1) ?? "";
  const names = missing.map(([input]) => input).join(" and ");
  return `@pulumi/aws ${version} does not know ${names} here: ${newest} does, or a newer one.`;
}
