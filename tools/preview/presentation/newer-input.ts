import { compare, valid } from "semver";
import type { PlannedResource } from "../../engine/model";
import { resourceKind } from "../way/resource-kind";

/** Inputs that a finding can advise and that older SDKs do not have: resource -> input -> first version of @pulumi/aws that has it. */
const firstVersions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "apigateway:DomainName": { endpointAccessMode: "7.16.0" },
  "apigateway:RestApi": { endpointAccessMode: "7.37.0", securityPolicy: "7.37.0" },
};

/** Says which inputs of an advice the program's SDK does not have yet, and which version has them; "" where it has them all. */
export function newerInput({ type, options }: PlannedResource, advice: string): string {
  const version = valid(options.version);
  if (version === null || !type.startsWith("aws:")) return "";
  const missing = Object.entries(firstVersions[resourceKind(type) ?? ""] ?? {}).filter(
    ([input, first]) => advice.includes(input) && compare(version, first) < 0,
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
