import { deepEqual, equal, match } from "node:assert/strict";
import { Firewall, type FirewallArgs } from "../../../infra/firewall/firewall";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

interface Rule {
  readonly name: string;
  readonly priority: number;
  readonly action?: Record<string, { customResponse?: { responseHeaders: { name: string }[] } }>;
  readonly overrideAction?: Record<string, object>;
  readonly statement: Record<string, Record<string, unknown>>;
}

const build = (args: Partial<FirewallArgs> = {}) =>
  buildComponent(
    (options) =>
      new Firewall(
        "firewall",
        {
          scope: "REGIONAL",
          resourceArn: "arn:aws:apigateway:eu-west-1::/restapis/api-id/stages/v1",
          metricName: "project-dev-api",
          rateLimit: 2000,
          trustedOrigins: ["https://www.example.com", "https://partner.example.net"],
          countedRules: [],
          blockHeaders: { "Access-Control-Allow-Origin": "https://www.example.com" },
          logRetentionDays: 90,
          protect: false,
          ...args,
        },
        options,
      ),
  );
const acl = ({ one }: RecordedRun) => one("aws:wafv2/webAcl:WebAcl", "firewall").inputs;
const rules = (run: RecordedRun) => acl(run).rules as Rule[];
const rule = (run: RecordedRun, name: string) => rules(run).find((each) => each.name === name)!;
const originRule = ({ one }: RecordedRun) =>
  (one("aws:wafv2/ruleGroup:RuleGroup", "firewall-origins").inputs.rules as Rule[])[0]!;

/** Does not prove how AWS WAF evaluates the rules. */
describe("firewall", () => {
  let firewall: RecordedRun;
  before(async () => {
    firewall = await build();
  });

  it("stands before what it guards", () => {
    const { webAclArn, resourceArn } = firewall.one(
      "aws:wafv2/webAclAssociation:WebAclAssociation",
      "firewall",
    ).inputs;
    equal(webAclArn, "arn:aws:wafv2:eu-west-1:123456789012:firewall");
    equal(resourceArn, "arn:aws:apigateway:eu-west-1::/restapis/api-id/stages/v1");
  });

  it("lets through what no rule is against, and asks its rules one after the other", () => {
    deepEqual(acl(firewall).defaultAction, { allow: {} });
    deepEqual(
      rules(firewall).map(({ priority }) => priority),
      rules(firewall).map((_, index) => index),
    );
  });

  it("blocks what came over plain HTTP", () => {
    const { action, statement } = rule(firewall, "plain-http");
    deepEqual(Object.keys(action ?? {}), ["block"]);
    const { fieldToMatch, positionalConstraint, searchString } = statement.byteMatchStatement ?? {};
    deepEqual(fieldToMatch, { singleHeader: { name: "x-forwarded-proto" } });
    deepEqual([positionalConstraint, searchString], ["EXACTLY", "http"]);
  });

  it("blocks an address that floods it", () => {
    const { action, statement } = rule(firewall, "rate-limit");
    deepEqual(Object.keys(action ?? {}), ["block"]);
    deepEqual(statement.rateBasedStatement, {
      aggregateKeyType: "IP",
      limit: 2000,
      evaluationWindowSec: 300,
    });
  });

  it("blocks what AWS knows as attacks, but counts what it is told to", async () => {
    const groups = (run: RecordedRun) =>
      rules(run).filter(({ statement }) => "managedRuleGroupStatement" in statement);
    equal(groups(firewall).length, 4);
    for (const { overrideAction } of groups(firewall)) deepEqual(overrideAction, { none: {} });
    const tuned = await build({ countedRules: ["SizeRestrictions_BODY"] });
    deepEqual(
      groups(tuned).flatMap(
        ({ statement }) => statement.managedRuleGroupStatement?.ruleActionOverrides ?? [],
      ),
      [{ name: "SizeRestrictions_BODY", actionToUse: { count: {} } }],
    );
  });

  it("blocks origins that are not trusted, by a rule that is in force", () => {
    const { overrideAction, statement } = rule(firewall, "trusted-origins");
    deepEqual(overrideAction, { none: {} });
    deepEqual(statement.ruleGroupReferenceStatement, {
      arn: "arn:aws:wafv2:eu-west-1:123456789012:firewall-origins",
    });
    deepEqual(Object.keys(originRule(firewall).action ?? {}), ["block"]);
  });

  it("compares origins exactly, and lets pass what has none", () => {
    const { statements } = originRule(firewall).statement.andStatement as {
      statements: Record<string, Record<string, unknown>>[];
    };
    const [hasOrigin, ...isNone] = statements;
    const { comparisonOperator, size } = hasOrigin?.sizeConstraintStatement ?? {};
    deepEqual([comparisonOperator, size], ["GT", 0]);
    const compared = isNone.map(({ notStatement }) => {
      const [inner] = notStatement?.statements as { byteMatchStatement: Record<string, unknown> }[];
      return [inner?.byteMatchStatement.positionalConstraint, inner?.byteMatchStatement.searchString];
    });
    deepEqual(compared, [
      ["EXACTLY", "https://www.example.com"],
      ["EXACTLY", "https://partner.example.net"],
    ]);
  });

  it("has room for the origins that settings allow, as the room cannot grow", () => {
    const { capacity } = firewall.one("aws:wafv2/ruleGroup:RuleGroup", "firewall-origins").inputs;
    const [theSite, others] = [1, 20];
    equal((capacity as number) >= 1 + 2 * (theSite + others), true);
  });

  it("lets pages of any origin lead to it where none are named", async () => {
    const open = await build({ trustedOrigins: undefined } as unknown as Partial<FirewallArgs>);
    deepEqual(open.all("aws:wafv2/ruleGroup:RuleGroup"), {});
  });

  it("marks its refusals, with the headers of those that it guards", () => {
    for (const each of [rule(firewall, "plain-http"), rule(firewall, "rate-limit"), originRule(firewall)]) {
      const names = each.action?.block?.customResponse?.responseHeaders.map(({ name }) => name);
      deepEqual(names, ["X-Blocked-By", "Access-Control-Allow-Origin"]);
    }
  });

  it("logs without tokens and cookies, to a group that AWS WAF may write to", () => {
    const { logDestinationConfigs, redactedFields } = firewall.one(
      "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
      "firewall",
    ).inputs;
    deepEqual(logDestinationConfigs, ["arn:aws:cloudwatch:eu-west-1:123456789012:firewall"]);
    deepEqual(redactedFields, [
      { singleHeader: { name: "authorization" } },
      { singleHeader: { name: "cookie" } },
    ]);
    const { name, retentionInDays } = firewall.one("aws:cloudwatch/logGroup:LogGroup", "firewall").inputs;
    match(name as string, /^aws-waf-logs-/);
    equal(retentionInDays, 90);
  });

  it("keeps its log from deletion where settings say so", async () => {
    const { one } = await build({ protect: true });
    equal(one("aws:cloudwatch/logGroup:LogGroup", "firewall").protect, true);
  });
});
