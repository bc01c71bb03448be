import { Unknown, type PropertyMap } from "../../values";
import { hasUnknown } from "../../wire/parts-of";
import type { AskedInvoke } from "../asked-invoke";
import { iamPolicyDocument } from "./iam-policy-document";
import { managedPolicies } from "./managed-policies";
import { partitionOf, zonesOf } from "./regions";

type Answerer = (asked: AskedInvoke) => PropertyMap | undefined;

const unknown = Unknown.value;
/** How many zones and subnets there are taken to be, where a program counts on several. */
const several = [unknown, unknown, unknown] as const;

/**
 * The functions of the AWS provider that are answered without an account: wholly where the answer is the same for
 * everybody, in shape where a program needs one to go on. Every other function is unknown, unless its answer is given.
 */
export const awsAnswers: Readonly<Record<string, Answerer>> = {
  /** The region that the provider is configured with. */
  "aws:index/getRegion:getRegion": inRegion((region) => ({
    id: region,
    name: region,
    region,
    endpoint: `ec2.${region}.${partitionOf(region).dnsSuffix}`,
  })),
  /** The partition of that region. */
  "aws:index/getPartition:getPartition": inRegion((region) => {
    const { name, dnsSuffix } = partitionOf(region);
    const reverseDnsPrefix = dnsSuffix.split(".").reverse().join(".");
    return { id: name, partition: name, dnsSuffix, reverseDnsPrefix };
  }),
  /** The name of a service's principal, as IAM writes it since regional names are no longer needed. */
  "aws:index/getServicePrincipal:getServicePrincipal": ({ args, provider }) => {
    const { serviceName } = args;
    if (typeof serviceName !== "string") return undefined;
    const region = args["region"] ?? provider["region"] ?? unknown;
    const suffix = "amazonaws.com";
    return { id: unknown, name: `${serviceName}.${suffix}`, serviceName, region, suffix };
  },
  /** The first three zones of the region, which every account sees. */
  "aws:index/getAvailabilityZones:getAvailabilityZones": (asked) => {
    if (asked.args["allAvailabilityZones"] === true) return undefined;
    const region = regionOf(asked);
    const names = (region === undefined ? undefined : zonesOf(region)) ?? several;
    const excluded = asked.args["excludeNames"];
    const offered = names.filter((name) => !Array.isArray(excluded) || !excluded.includes(name));
    return {
      ...asked.args,
      id: region ?? unknown,
      names: offered,
      zoneIds: offered.map(() => unknown),
      groupNames: [region ?? unknown],
    };
  },
  /** A policy document: its text follows from the arguments alone. */
  "aws:iam/getPolicyDocument:getPolicyDocument": known((args) => iamPolicyDocument(args) as PropertyMap),
  /** The parts of an ARN. */
  "aws:index/getArn:getArn": known(({ arn }) => {
    if (typeof arn !== "string") return undefined;
    const [prefix, partition = "", service = "", region = "", account = "", ...resource] = arn.split(":");
    if (prefix !== "arn" || resource.length === 0) return undefined;
    return { id: arn, arn, partition, service, region, account, resource: resource.join(":") };
  }),
  /** The VPC that each region of an account has from the beginning, and any other: that it is there, and nothing of it. */
  "aws:ec2/getVpc:getVpc": ({ args }) => ({
    default: unknown,
    state: "available",
    ...args,
    id: args["id"] ?? unknown,
    arn: unknown,
    cidrBlock: args["cidrBlock"] ?? unknown,
  }),
  /** Subnets of a VPC: that there are several. */
  "aws:ec2/getSubnets:getSubnets": ({ args }) => ({ ...args, id: unknown, ids: several }),
  "aws:ec2/getSubnetIds:getSubnetIds": ({ args }) => ({ ...args, id: unknown, ids: several }),
  /** The canonical user that CloudFront delivers its logs as. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html */
  "aws:cloudfront/getLogDeliveryCanonicalUserId:getLogDeliveryCanonicalUserId": (asked) => ({
    ...asked.args,
    id: (regionOf(asked) ?? "").startsWith("cn-")
      ? "a52cb28745c0c06e84ec548334e44bfa7fc2a85c54af20cd59e4969344b7af56"
      : "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0",
  }),
  /** The account that delivers billing reports. https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html */
  "aws:index/getBillingServiceAccount:getBillingServiceAccount": () => ({
    id: "386209384616",
    arn: "arn:aws:iam::386209384616:root",
  }),
  ...Object.fromEntries(
    Object.entries(managedPolicies).map(([name, ids]) => [
      `aws:cloudfront/${name}:${name}`,
      ({ args }: AskedInvoke) => {
        const id = typeof args["name"] === "string" ? ids[args["name"]] : undefined;
        return id === undefined ? undefined : { ...args, id, etag: unknown };
      },
    ]),
  ),
};

/** An answer that follows from arguments that are all known. */
function known(answer: (args: PropertyMap) => PropertyMap | undefined): Answerer {
  return ({ args }) => (hasUnknown(args) ? undefined : answer(args));
}

function inRegion(answer: (region: string) => PropertyMap): Answerer {
  return (asked) => {
    const region = regionOf(asked);
    return region === undefined ? undefined : answer(region);
  };
}

function regionOf({ args, provider }: AskedInvoke): string | undefined {
  const region = args["region"] ?? args["name"] ?? provider["region"];
  return typeof region === "string" && region !== "" ? region : undefined;
}
