import { unknown } from "../engine/provider/unknown";
import type { Block, ProviderSchema } from "./terraform";

/** A registration with the names that the provider would make. */
export interface NamedRegistration {
  readonly urn: string;
  readonly type: string;
  readonly region: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** A Terraform configuration, which of its resources is which, and what the installed provider is too old to judge. */
export interface Converted {
  readonly configuration: object;
  readonly urnOf: ReadonlyMap<string, string>;
  readonly notJudged: readonly string[];
}

/** Types whose name does not follow from the token. */
const renamedTypes: Readonly<Record<string, string>> = {
  "aws:apigateway/response:Response": "aws_api_gateway_gateway_response",
  "aws:cloudwatch/logGroup:LogGroup": "aws_cloudwatch_log_group",
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": "aws_cloudwatch_log_metric_filter",
  "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment":
    "aws_cognito_identity_pool_roles_attachment",
};

/** Arguments whose name does not follow from the property, by Terraform type. */
const renamedArguments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_api_gateway_base_path_mapping: { restApi: "api_id" },
  aws_cloudwatch_metric_alarm: { name: "alarm_name" },
  aws_lambda_function: { name: "function_name", code: "filename" },
};

/** Values that AWS added after the provider's list of them was made, by Terraform type and argument. */
const newerValues: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  aws_api_gateway_domain_name: { security_policy: /^SecurityPolicy_/ },
};

/** What stands for a value that only AWS knows: Terraform does not know it before an apply either. */
const unknownValue = "${terraform_data.unknown.id}";

/**
 * The registrations in Terraform's JSON syntax. The AWS types of Pulumi are made from the Terraform provider's, so names
 * follow from its schema: camel case for snake case, plural for repeated blocks, no `_id`, `_arn` or `_name` at references.
 */
export function toTerraform(registrations: readonly NamedRegistration[], schema: ProviderSchema): Converted {
  const resource: Record<string, Record<string, object>> = { terraform_data: { unknown: {} } };
  const urnOf = new Map<string, string>();
  const notJudged: string[] = [];
  registrations.forEach(({ urn, type, region, inputs }, index) => {
    const terraformType = typeNameOf(type);
    const block = schema.resources[terraformType]?.block;
    if (block === undefined) {
      notJudged.push(`${type}: the type`);
      return;
    }
    const label = `r${index}`;
    const skip = (property: string, why: string) => notJudged.push(`${type} ${property}: ${why}`);
    (resource[terraformType] ??= {})[label] = {
      ...body(terraformType, block, withoutInternals(inputs), skip),
      provider: region === "us-east-1" ? "aws.us_east_1" : "aws",
    };
    urnOf.set(`${terraformType}.${label}`, urn);
  });
  const regions = [...new Set(registrations.map(({ region }) => region))].filter(
    (region) => region !== "us-east-1",
  );
  return {
    configuration: {
      terraform: { required_providers: { aws: { source: "hashicorp/aws" } } },
      provider: {
        aws: [provider(regions[0] ?? "eu-west-1"), { ...provider("us-east-1"), alias: "us_east_1" }],
      },
      resource,
    },
    urnOf,
    notJudged: [...new Set(notJudged)].sort(),
  };
}

function provider(region: string): object {
  return {
    region,
    access_key: "not-a-key",
    secret_key: "not-a-secret",
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_region_validation: true,
    skip_requesting_account_id: true,
  };
}

function body(
  type: string,
  block: Block,
  inputs: Readonly<Record<string, unknown>>,
  skip: (property: string, why: string) => void,
): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(inputs)) {
    if (value === undefined) continue;
    const name = renamedArguments[type]?.[property] ?? argumentNameOf(block, property);
    if (name === undefined) skip(property, "the argument");
    else if (typeof value === "string" && newerValues[type]?.[name]?.test(value))
      skip(property, `the value ${value}`);
    else converted[name] = argument(type, block, name, value, skip);
  }
  return converted;
}

function argument(
  type: string,
  block: Block,
  name: string,
  value: unknown,
  skip: (property: string, why: string) => void,
): unknown {
  if (name === "filename") return "function.zip";
  const nested = block.block_types?.[name];
  if (nested === undefined) return leaf(value, block.attributes?.[name]?.type);
  if (value === unknown) return {};
  const items = (Array.isArray(value) ? value : [value]) as readonly Readonly<Record<string, unknown>>[];
  return items.map((item) => body(type, nested.block, item, skip));
}

/** Text that Terraform must not read as a template, in the form that the argument's type asks for. */
function leaf(value: unknown, type: unknown): unknown {
  if (value === unknown) return isCollection(type) ? [unknownValue] : unknownValue;
  if (typeof value === "string") return isCollection(type) ? [escaped(value)] : escaped(value);
  // Where the provider takes JSON, Pulumi takes an object as well.
  if (type === "string" && typeof value === "object" && value !== null) {
    return "${jsonencode(" + JSON.stringify(leaf(value, undefined)) + ")}";
  }
  if (Array.isArray(value)) return value.map((item) => leaf(item, undefined));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, leaf(item, undefined)]));
  }
  return value;
}

function isCollection(type: unknown): boolean {
  return Array.isArray(type) && (type[0] === "list" || type[0] === "set");
}

function escaped(text: string): string {
  return text.replace(/\$\{/g, "$$$${").replace(/%\{/g, "%%{");
}

function typeNameOf(token: string): string {
  const renamed = renamedTypes[token];
  if (renamed !== undefined) return renamed;
  const [, module = "", name = ""] = token.split(/[:/]/);
  return `aws_${module.replace("apigateway", "api_gateway")}_${snake(name)}`;
}

function argumentNameOf(block: Block, property: string): string | undefined {
  const name = snake(property);
  const singulars = [name.replace(/ies$/, "y"), name.replace(/s$/, ""), name.replace(/es$/, "")];
  const candidates = [name, ...singulars, ...["id", "arn", "name"].map((tail) => `${name}_${tail}`)];
  return candidates.find((candidate) => isArgument(block, candidate));
}

function isArgument({ attributes, block_types: blocks }: Block, name: string): boolean {
  const attribute = attributes?.[name];
  return blocks?.[name] !== undefined || attribute?.optional === true || attribute?.required === true;
}

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
}

function withoutInternals(inputs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs).filter(([key]) => !["region", "tagsAll", "__defaults"].includes(key)),
  );
}
