import { isDeepStrictEqual } from "node:util";
import type { InvokeAnswer } from "../model";
import { iamPolicyDocument } from "./aws/iam-policy-document";

/** What is known of an invoke. */
export interface AskedInvoke {
  readonly token: string;
  /** Plain: unknown arguments are not sent by the SDK. */
  readonly args: Readonly<Record<string, unknown>>;
  /** The inputs of the provider that would be asked. */
  readonly provider: Readonly<Record<string, unknown>>;
}

type Answer = Readonly<Record<string, unknown>>;

/** The AWS partition of each prefix of a region's name; `aws` for every other one. */
const partitions: readonly {
  readonly prefix: string;
  readonly partition: string;
  readonly dnsSuffix: string;
}[] = [
  { prefix: "cn-", partition: "aws-cn", dnsSuffix: "amazonaws.com.cn" },
  { prefix: "us-gov-", partition: "aws-us-gov", dnsSuffix: "amazonaws.com" },
  { prefix: "us-iso-", partition: "aws-iso", dnsSuffix: "c2s.ic.gov" },
  { prefix: "us-isob-", partition: "aws-iso-b", dnsSuffix: "sc2s.sgov.gov" },
  { prefix: "eusc-", partition: "aws-eusc", dnsSuffix: "amazonaws.eu" },
];

/** The functions whose answers need no provider. Every other one is unknown, unless its answer is given. */
const builtIn: Readonly<Record<string, (asked: AskedInvoke) => Answer | undefined>> = {
  "aws:index/getRegion:getRegion": (asked) => {
    const region = regionOf(asked);
    if (region === undefined) return undefined;
    return { id: region, name: region, region, endpoint: `ec2.${region}.${partitionOf(region).dnsSuffix}` };
  },
  "aws:iam/getPolicyDocument:getPolicyDocument": ({ args }) => iamPolicyDocument(args),
  "aws:index/getPartition:getPartition": (asked) => {
    const region = regionOf(asked);
    if (region === undefined) return undefined;
    const { partition, dnsSuffix } = partitionOf(region);
    const reverseDnsPrefix = dnsSuffix.split(".").reverse().join(".");
    return { id: partition, partition, dnsSuffix, reverseDnsPrefix };
  },
};

/** The answer to an invoke: the first given one that fits, else the engine's own; undefined if there is none. */
export function invokeAnswer(given: readonly InvokeAnswer[], asked: AskedInvoke): Answer | undefined {
  const fitting = given.find(
    ({ token, args = {} }) =>
      token === asked.token &&
      Object.entries(args).every(([name, value]) => isDeepStrictEqual(asked.args[name], value)),
  );
  return fitting?.result ?? builtIn[asked.token]?.(asked);
}

function regionOf({ args, provider }: AskedInvoke): string | undefined {
  const region = args["region"] ?? args["name"] ?? provider["region"];
  return typeof region === "string" && region !== "" ? region : undefined;
}

function partitionOf(region: string): { readonly partition: string; readonly dnsSuffix: string } {
  const found = partitions.find(({ prefix }) => region.startsWith(prefix));
  return found ?? { partition: "aws", dnsSuffix: "amazonaws.com" };
}
