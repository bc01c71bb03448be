import { deepEqual } from "node:assert/strict";
import { openToEveryone } from "../../../../policy-pack/judges/iam/open-to-everyone";
import { statementsOf } from "../../../../policy-pack/judges/iam/statement";
import { unknownPart } from "../../../../policy-pack/judges/iam/unknown-part";

const everyone = { Effect: "Allow", Principal: "*", Action: "sns:Publish", Resource: "*" };
const when = (Condition: unknown) => ({ ...everyone, Condition });

const open: Record<string, unknown> = {
  "a bare star": everyone,
  "a star below AWS": { ...everyone, Principal: { AWS: "*" } },
  "a star of every kind": { ...everyone, Principal: { "*": "*" } },
  "a star in a list": { ...everyone, Principal: { AWS: ["arn:aws:iam::1:root", "*"] } },
  "a star beside an unknown principal": { ...everyone, Principal: { AWS: [unknownPart, "*"] } },
  "a role of any account": { ...everyone, Principal: { AWS: "arn:aws:iam::*:role/shop" } },
  "everyone but one": { ...everyone, Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::1:root" } },
  "a condition on the transport": when({ Bool: { "aws:SecureTransport": "true" } }),
  "a condition on the referrer": when({ StringLike: { "aws:Referer": "https://a.example/*" } }),
  "a condition on the function's URL": when({ Bool: { "lambda:InvokedViaFunctionUrl": "true" } }),
  "a pattern of organisations": when({ StringLike: { "aws:PrincipalOrgID": "o-*" } }),
  "paths of every organisation": when({ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "*/r-1/*" } }),
  "a policy variable": when({ StringEquals: { "aws:PrincipalAccount": "${aws:PrincipalAccount}" } }),
  "one fixed value of two": when({ StringLike: { "aws:PrincipalOrgID": ["o-1", "*"] } }),
  "an organisation that is not the caller's": when({ StringNotEquals: { "aws:PrincipalOrgID": "o-1" } }),
  "a source that may be missing": when({ ArnEqualsIfExists: { "aws:SourceArn": "arn:aws:sns:x" } }),
  "a set that may be empty": when({ "ForAllValues:StringEquals": { "aws:PrincipalOrgPaths": "o-1/r-1/" } }),
  "every address": when({ IpAddress: { "aws:SourceIp": "0.0.0.0/0" } }),
  "half of all addresses": when({ IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "128.0.0.0/1"] } }),
  "most addresses of IPv6": when({ IpAddress: { "aws:SourceIp": "2000::/3" } }),
  "addresses that are not these": when({ NotIpAddress: { "aws:SourceIp": "10.0.0.0/8" } }),
  "a comparison without values": when({ StringEquals: { "aws:PrincipalOrgID": [] } }),
  "a set that may be empty, in a made-up operator": when({
    "ForAllValues:ForAnyValue:StringEquals": { "aws:PrincipalOrgID": "o-1" },
  }),
  "another test of the mount target": when({
    StringEquals: { "elasticfilesystem:AccessedViaMountTarget": "true" },
  }),
  "a range of something else": when({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" } }),
  "every access point of any account": when({ StringLike: { "s3:DataAccessPointArn": "*:accesspoint/*" } }),
  "access points by a pattern with a tail": when({
    StringLike: { "s3:DataAccessPointArn": "arn:aws:s3:eu-west-1:1:accesspoint/*/x" },
  }),
  "a range that is none": when({ IpAddress: { "aws:SourceIp": "everywhere" } }),
  "a range with something before it": when({ IpAddress: { "aws:SourceIp": "x10.0.0.0/8" } }),
  "a range with something after it": when({ IpAddress: { "aws:SourceIp": "10.0.0.0x/8" } }),
  "a range without address": when({ IpAddress: { "aws:SourceIp": "/8" } }),
  "an empty value": when({ StringEquals: { "aws:PrincipalOrgID": "" } }),
};

const closed: Record<string, unknown> = {
  "a mount target": when({ Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } }),
  "an account": { ...everyone, Principal: { AWS: "123456789012" } },
  "a service": { ...everyone, Principal: { Service: "apigateway.amazonaws.com" } },
  "a deny": { ...everyone, Effect: "Deny" },
  "no principal": { ...everyone, Principal: undefined },
  "an organisation": when({ StringEquals: { "aws:PrincipalOrgID": "o-1" } }),
  "an organisation, the key in another case": when({
    StringEquals: { "AWS:principalorgid": ["o-1", "o-2"] },
  }),
  "an account of the source": when({ StringLike: { "aws:SourceAccount": "123456789012" } }),
  "the source itself": when({ ArnLike: { "aws:SourceArn": "arn:aws:s3:::bucket" } }),
  "paths of an organisation": when({ "ForAnyValue:StringEquals": { "aws:PrincipalOrgPaths": "o-1/r-1/" } }),
  "what is below a path of an organisation": when({
    "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-1/*", "o-1/r-1/ou-1/*"] },
  }),
  "an endpoint of a network": when({ StringEquals: { "aws:SourceVpce": "vpce-1" } }),
  "a network of VPC Lattice": when({ StringEquals: { "vpc-lattice-svcs:SourceVpc": "vpc-1" } }),
  "the owner of a network of VPC Lattice": when({
    StringEquals: { "vpc-lattice-svcs:SourceVpcOwnerAccount": "111111111111" },
  }),
  "access points of an account": when({
    StringLike: { "s3:DataAccessPointArn": "arn:aws:s3:eu-west-1:123456789012:accesspoint/*" },
  }),
  "private addresses": when({
    IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "203.0.113.7", "2001:db8::/32"] },
  }),
  "an organisation beside the transport": when({
    Bool: { "aws:SecureTransport": "true" },
    StringEquals: { "aws:PrincipalOrgID": "o-1" },
  }),
  "an organisation beside something unknown": when({
    StringEquals: { "aws:PrincipalOrgID": "o-1" },
    Bool: unknownPart,
  }),
};

const unknown: Record<string, unknown> = {
  "an unknown principal": { ...everyone, Principal: unknownPart },
  "an unknown account": { ...everyone, Principal: { AWS: [unknownPart] } },
  "an unknown effect": { ...everyone, Effect: unknownPart },
  "an unknown condition": when(unknownPart),
  "an unknown operand": when({ StringEquals: unknownPart }),
  "an unknown organisation": when({ StringEquals: { "aws:PrincipalOrgID": unknownPart } }),
  "an unknown address": when({ IpAddress: { "aws:SourceIp": [unknownPart] } }),
};

describe("openToEveryone", () => {
  it("finds open what names everyone and nothing that says who", () => {
    deepEqual(answers(open), expected(open, "yes"));
  });
  it("finds closed what says who or whose", () => {
    deepEqual(answers(closed), expected(closed, "no"));
  });
  it("leaves open what turns on a part that is not known yet", () => {
    deepEqual(answers(unknown), expected(unknown, "unknown"));
  });
});

function answers(statements: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(statements).map(([name, statement]) => {
      const [read] = statementsOf({ Statement: statement })!;
      return [name, typeof read === "object" ? openToEveryone(read) : undefined];
    }),
  );
}

function expected(statements: Record<string, unknown>, answer: string) {
  return Object.fromEntries(Object.keys(statements).map((name) => [name, answer]));
}
