import { deepEqual } from "node:assert/strict";
import { awsAnswers } from "../../../../../tools/engine/answers/aws/aws-answers";
import { Unknown, type PropertyMap } from "../../../../../tools/engine/values";

const unknown = Unknown.value;
const region = "aws:index/getRegion:getRegion";
const partition = "aws:index/getPartition:getPartition";
const zones = "aws:index/getAvailabilityZones:getAvailabilityZones";

// Does not prove: that AWS answers so today; the sources stand beside the answers.
describe("what AWS answers to anybody", () => {
  const builtIn: Record<string, [string, PropertyMap, PropertyMap, unknown]> = {
    "the region of the provider": [
      region,
      {},
      { region: "eu-west-1" },
      { id: "eu-west-1", name: "eu-west-1", region: "eu-west-1", endpoint: "ec2.eu-west-1.amazonaws.com" },
    ],
    "the region that is asked for": [
      region,
      { region: "cn-north-1" },
      { region: "eu-west-1" },
      {
        id: "cn-north-1",
        name: "cn-north-1",
        region: "cn-north-1",
        endpoint: "ec2.cn-north-1.amazonaws.com.cn",
      },
    ],
    "no region where none is configured": [region, {}, {}, undefined],
    "the partition of the region": [
      partition,
      {},
      { region: "us-gov-west-1" },
      {
        id: "aws-us-gov",
        partition: "aws-us-gov",
        dnsSuffix: "amazonaws.com",
        reverseDnsPrefix: "com.amazonaws",
      },
    ],
    "no partition where no region is configured": [partition, {}, {}, undefined],
    "the first zones of the region": [
      zones,
      { state: "available" },
      { region: "ca-central-1" },
      {
        state: "available",
        id: "ca-central-1",
        names: ["ca-central-1a", "ca-central-1b", "ca-central-1d"],
        zoneIds: [unknown, unknown, unknown],
        groupNames: ["ca-central-1"],
      },
    ],
    "zones without those that are left out": [
      zones,
      { excludeNames: ["eu-west-1b"] },
      { region: "eu-west-1" },
      {
        excludeNames: ["eu-west-1b"],
        id: "eu-west-1",
        names: ["eu-west-1a", "eu-west-1c"],
        zoneIds: [unknown, unknown],
        groupNames: ["eu-west-1"],
      },
    ],
    "three zones without names where accounts see others, or no region is configured": [
      zones,
      {},
      { region: "us-west-1" },
      {
        id: "us-west-1",
        names: [unknown, unknown, unknown],
        zoneIds: [unknown, unknown, unknown],
        groupNames: ["us-west-1"],
      },
    ],
    "the default VPC, of which nothing is known": [
      "aws:ec2/getVpc:getVpc",
      { default: true },
      {},
      { default: true, state: "available", id: unknown, arn: unknown, cidrBlock: unknown },
    ],
    "several subnets": [
      "aws:ec2/getSubnets:getSubnets",
      { filters: [{ name: "vpc-id", values: [unknown] }] },
      {},
      {
        filters: [{ name: "vpc-id", values: [unknown] }],
        id: unknown,
        ids: [unknown, unknown, unknown],
      },
    ],
    "the parts of an ARN": [
      "aws:index/getArn:getArn",
      { arn: "arn:aws:sns:eu-west-1:123456789012:topic:sub" },
      {},
      {
        id: "arn:aws:sns:eu-west-1:123456789012:topic:sub",
        arn: "arn:aws:sns:eu-west-1:123456789012:topic:sub",
        partition: "aws",
        service: "sns",
        region: "eu-west-1",
        account: "123456789012",
        resource: "topic:sub",
      },
    ],
    "no parts of an ARN that is unknown": ["aws:index/getArn:getArn", { arn: unknown }, {}, undefined],
    "the id of a policy that CloudFront manages": [
      "aws:cloudfront/getCachePolicy:getCachePolicy",
      { name: "Managed-CachingDisabled" },
      {},
      { name: "Managed-CachingDisabled", id: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", etag: unknown },
    ],
    "no id of a policy of one's own": [
      "aws:cloudfront/getCachePolicy:getCachePolicy",
      { name: "mine" },
      {},
      undefined,
    ],
    "no policy document of an argument that is unknown": [
      "aws:iam/getPolicyDocument:getPolicyDocument",
      { statements: [{ resources: [unknown] }] },
      {},
      undefined,
    ],
  };
  for (const [what, [token, args, provider, expected]] of Object.entries(builtIn)) {
    it(`has ${what}`, () => {
      deepEqual(awsAnswers[token]?.({ token, args, provider }), expected);
    });
  }
});
