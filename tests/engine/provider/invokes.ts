import type { ProviderConfiguration } from "./fill-inputs";
import type { Properties } from "./resource-type";

/** The account that everything of the stand-in lives in (AWS's own example number). */
export const account = "123456789012";

const answers: Readonly<
  Record<string, (args: Properties, configuration: ProviderConfiguration) => Properties>
> = {
  "aws:index/getCallerIdentity:getCallerIdentity": () => ({
    id: account,
    accountId: account,
    arn: `arn:aws:iam::${account}:user/stand-in`,
    userId: "AIDASTANDINSTANDINSTA",
  }),
  "aws:index/getRegion:getRegion": (args, { region }) => {
    const asked = typeof args["region"] === "string" ? args["region"] : region;
    return {
      id: asked,
      name: asked,
      region: asked,
      description: asked,
      endpoint: `ec2.${asked}.amazonaws.com`,
    };
  },
  "aws:index/getPartition:getPartition": () => ({
    id: "aws",
    partition: "aws",
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
  }),
  "aws:route53/getZone:getZone": (args) => ({
    ...args,
    id: args["zoneId"] ?? "Z0123456789EXAMPLE",
    zoneId: args["zoneId"] ?? "Z0123456789EXAMPLE",
    name: args["name"] ?? "example.com",
    arn: "arn:aws:route53:::hostedzone/Z0123456789EXAMPLE",
    nameServers: ["ns-1.awsdns-01.org", "ns-2.awsdns-02.com"],
    primaryNameServer: "ns-1.awsdns-01.org",
  }),
  "aws:iam/getPolicyDocument:getPolicyDocument": (args) => {
    const json = JSON.stringify({ Version: "2012-10-17", Statement: statementsOf(args) });
    return { ...args, id: "policy-document", json, minifiedJson: json };
  },
};

/** The answer to a function of the provider (`getRegion` and the like), or undefined where the stand-in has none. */
export function answerInvoke(
  token: string,
  args: Properties,
  configuration: ProviderConfiguration,
): Properties | undefined {
  return answers[token]?.(args, configuration);
}

interface DocumentStatement {
  readonly sid?: string;
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  readonly principals?: readonly { readonly type: string; readonly identifiers: readonly string[] }[];
  readonly conditions?: readonly {
    readonly test: string;
    readonly variable: string;
    readonly values: readonly string[];
  }[];
}

function statementsOf(args: Properties): Properties[] {
  return ((args["statements"] ?? []) as readonly DocumentStatement[]).map((statement) => ({
    Sid: statement.sid,
    Effect: statement.effect ?? "Allow",
    Action: statement.actions,
    NotAction: statement.notActions,
    Resource: statement.resources,
    Principal:
      statement.principals && Object.fromEntries(statement.principals.map((it) => [it.type, it.identifiers])),
    Condition: statement.conditions && conditionsOf(statement.conditions),
  }));
}

function conditionsOf(conditions: NonNullable<DocumentStatement["conditions"]>): Properties {
  const tests: Record<string, Record<string, readonly string[]>> = {};
  for (const { test, variable, values } of conditions) {
    tests[test] = { ...tests[test], [variable]: values };
  }
  return tests;
}
