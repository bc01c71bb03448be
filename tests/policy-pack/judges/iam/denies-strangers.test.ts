import { deepEqual } from "node:assert/strict";
import { deniesStrangers } from "../../../../policy-pack/judges/iam/denies-strangers";
import { statementsOf, type Statement } from "../../../../policy-pack/judges/iam/statement";
import { unknownPart } from "../../../../policy-pack/judges/iam/unknown-part";

const allowed = { Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: "arn:aws:sqs:x" };
const denied = { Effect: "Deny", Principal: "*", Action: "sqs:*", Resource: "*" };
const when = (Condition: unknown) => ({ ...denied, Condition });
const outside = { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } };

const takesBack: Record<string, unknown> = {
  everything: denied,
  "calls from outside an organisation": when(outside),
  "calls from outside a network": when({ StringNotEquals: { "aws:SourceVpce": ["vpce-1", "vpce-2"] } }),
  "calls from other addresses": when({ NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } }),
  "calls without the key": when({ StringNotEqualsIfExists: { "aws:PrincipalAccount": "123456789012" } }),
  "paths of other organisations": when({
    "ForAllValues:StringNotLike": { "aws:PrincipalOrgPaths": "o-1/*" },
  }),
  "strangers, sparing services of AWS": when({
    StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-1" },
    BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
  }),
  "what is outside two things": when({
    StringNotEquals: { "aws:SourceVpc": "vpc-1" },
    NotIpAddress: { "aws:SourceIp": "203.0.113.7" },
  }),
  "everyone but one": { ...denied, Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::1:root" } },
  "the same action and resource": {
    ...when(outside),
    Action: ["sqs:SENDMESSAGE"],
    Resource: "arn:aws:sqs:*",
  },
};

const leaves: Record<string, unknown> = {
  "an Allow": { ...when(outside), Effect: "Allow" },
  "another action": { ...when(outside), Action: "sqs:DeleteQueue" },
  "another resource": { ...when(outside), Resource: "arn:aws:sqs:y" },
  "no resource": { ...when(outside), Resource: undefined },
  "one role": { ...when(outside), Principal: { AWS: "arn:aws:iam::1:role/shop" } },
  "services alone": { ...when(outside), Principal: { Service: "*" } },
  "other actions than these": { ...when(outside), Action: undefined, NotAction: "sqs:DeleteQueue" },
  "plain http": when({ Bool: { "aws:SecureTransport": "false" } }),
  "strangers over plain http": when({ ...outside, Bool: { "aws:SecureTransport": "false" } }),
  "some addresses": when({ IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }),
  "no address at all": when({ NotIpAddress: { "aws:SourceIp": "0.0.0.0/0" } }),
  "no organisation at all": when({ StringNotLike: { "aws:PrincipalOrgID": "*" } }),
  "whoever has a value that differs": when({
    "ForAnyValue:StringNotLike": { "aws:PrincipalOrgPaths": "o-1/*" },
  }),
  "calls of services that say so": when({ Null: { "aws:ViaAWSService": "false" } }),
  "services of AWS": when({ Bool: { "aws:PrincipalIsAWSService": "true" } }),
  "another page": when({ StringNotLike: { "aws:Referer": "https://a.example/*" } }),
  "an unknown effect": { ...when(outside), Effect: unknownPart },
};

const unknown: Record<string, unknown> = {
  "an unknown organisation": when({ StringNotEquals: { "aws:PrincipalOrgID": unknownPart } }),
  "an unknown condition": when(unknownPart),
  "an unknown principal": { ...when(outside), Principal: unknownPart },
  "an unknown account": { ...when(outside), Principal: { AWS: unknownPart } },
  "an unknown action": { ...when(outside), Action: unknownPart },
  "an unknown kind of call": when({ Bool: { "aws:ViaAWSService": unknownPart } }),
};

describe("deniesStrangers", () => {
  it("finds what takes an Allow back from whoever is none of ours", () => {
    deepEqual(answers(takesBack), expected(takesBack, "yes"));
  });
  it("finds what leaves strangers some of it", () => {
    deepEqual(answers(leaves), expected(leaves, "no"));
  });
  it("leaves open what turns on a part that is not known yet", () => {
    deepEqual(answers(unknown), expected(unknown, "unknown"));
  });
  it("takes a star to cover what an Allow names by exception", () => {
    const [exception] = read({ ...allowed, Action: undefined, NotAction: "sqs:DeleteQueue" });
    deepEqual(deniesStrangers(read({ ...denied, Action: "*" })[0]!, exception!), "yes");
    deepEqual(deniesStrangers(read({ ...denied, Action: "s*" })[0]!, exception!), "no");
  });
  it("takes a star to cover what is not known yet", () => {
    const [open] = read({ ...allowed, Action: unknownPart, Resource: unknownPart });
    deepEqual(deniesStrangers(read({ ...denied, Action: "*" })[0]!, open!), "yes");
    deepEqual(deniesStrangers(read(denied)[0]!, open!), "unknown");
  });
});

function answers(statements: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(statements).map(([name, statement]) => [
      name,
      deniesStrangers(read(statement)[0]!, read(allowed)[0]!),
    ]),
  );
}

function read(statement: unknown): Statement[] {
  return (statementsOf({ Statement: statement }) ?? []).filter((each) => each !== unknownPart);
}

function expected(statements: Record<string, unknown>, answer: string): Record<string, string> {
  return Object.fromEntries(Object.keys(statements).map((name) => [name, answer]));
}
